"""State is saved while running, every SNAPSHOT_SECONDS (default 20).

Stock: only a clean stop saves, so a crash loses everything since the last one.
"""

import os
import threading
import time

import ministack.app as app


def apply() -> None:
    if not app.PERSIST_STATE:
        return
    seconds = float(os.environ.get("SNAPSHOT_SECONDS", "20"))

    def save_often() -> None:
        while True:
            time.sleep(seconds)
            try:
                app.save_all(app._build_persistence_save_dict())
            except Exception as error:
                app.logger.exception("snapshot: %s", error)

    threading.Thread(target=save_often, daemon=True).start()
