"""Starts ministack with the AWS behaviours it lacks. Each patch is one file of patches/, named by the gap it closes.

EMULATOR_SKIP_PATCHES=name,name leaves patches out: the conformance suite then shows which behaviour is missing.
"""

import contextlib
import importlib
import os
import signal
import sys
import threading
import time
import traceback

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

PATCHES = (
    "stream_failures",
    "stream_records_persist",
    "cloudformation_tables",
    "secure_transport",
    "sqs_batch_actions",
    "iam_request_keys",
    "invocation_log",
    "message_delay",
    "quick_polling",
    "refreshed_groups",
    "called_function_retries",
    "snapshots",
)
FINISH_SECONDS = 1
SAVE_SECONDS = 20


def end_with_stdin() -> None:
    """Stops when our stdin closes: whoever started us wants that, or is gone, however it ended.

    The Lambda processes share our process group. Those still busy after FINISH_SECONDS are ended, or they would hold up the
    last save.
    """

    def watch() -> None:
        while os.read(0, 4096):
            pass
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(FINISH_SECONDS)
        os.killpg(0, signal.SIGTERM)
        time.sleep(SAVE_SECONDS)
        os.killpg(0, signal.SIGKILL)

    threading.Thread(target=watch, daemon=True).start()


def main() -> None:
    skipped = set(filter(None, os.environ.get("EMULATOR_SKIP_PATCHES", "").split(",")))
    unknown = skipped.difference(PATCHES)
    if unknown:
        sys.exit(f"EMULATOR_SKIP_PATCHES names no patch: {', '.join(sorted(unknown))}; there are {', '.join(PATCHES)}.")
    for name in PATCHES:
        if name not in skipped:
            importlib.import_module(f"patches.{name}").apply()
    import ministack.app
    import used_grants

    used_grants.apply()
    end_with_stdin()
    try:
        ministack.app.main()
    except Exception:
        traceback.print_exc()
    finally:
        with contextlib.suppress(OSError):
            sys.stdout.flush()
            sys.stderr.flush()
        os.killpg(0, signal.SIGKILL)


if __name__ == "__main__":
    if os.getpgrp() != os.getpid():
        os.setpgid(0, 0)
    main()
