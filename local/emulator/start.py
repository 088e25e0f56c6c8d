"""Starts ministack with the AWS behaviours it lacks. Each patch is one file of patches/, named by the gap it closes.

EMULATOR_SKIP_PATCHES=name,name leaves patches out: the conformance suite then shows which behaviour is missing.
"""

import importlib
import os
import sys
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

PATCHES = (
    "stream_failures",
    "stream_records_persist",
    "cloudformation_tables",
    "secure_transport",
    "iam_request_keys",
    "quick_polling",
    "snapshots",
)


def end_with_parent() -> None:
    """Ends this process group as at Ctrl-C when the process that started us is gone (our stdin closes)."""

    def watch() -> None:
        while os.read(0, 4096):
            pass
        os.kill(os.getpid(), 15)
        time.sleep(20)
        os.killpg(os.getpgid(0), 9)

    threading.Thread(target=watch, daemon=True).start()


def main() -> None:
    skipped = set(filter(None, os.environ.get("EMULATOR_SKIP_PATCHES", "").split(",")))
    for name in PATCHES:
        if name not in skipped:
            importlib.import_module(f"patches.{name}").apply()
    end_with_parent()
    import ministack.app

    ministack.app.main()


if __name__ == "__main__":
    main()
