"""State is saved while running, every SNAPSHOT_SECONDS (default 20), and a kill loses only what came after the last save.

Stock: only a clean stop saves, so a crash loses everything since the last one; and services are saved one after another while
work goes on, so that a stream reader's position can be newer than the records it counts, which skips records. AWS: nothing
acknowledged is lost.

A snapshot copies the stacks first (a deployment that is cut in two is seen as not done, and is done again), then where readers
stand, then queues, tables last: whatever is cut in two is delivered again, never skipped. It is written beside the last one and takes its place, tables first, once all of it is on disk. Left open: messages
sent by a function that notes so in a table afterwards, when the cut falls between the two.

Guarded by test/conformance/restart.test.ts.
"""

import json
import os
import threading
import time

import ministack.app as app
from ministack.core import persistence

_FIRST, _LAST = ("cloudformation", "lambda"), ("sqs", "dynamodb")
_COPY_ATTEMPTS = 20
_saving = threading.Lock()


def _in_order(names) -> list[str]:
    others = [name for name in names if name not in _FIRST + _LAST]
    return [name for name in (*_FIRST, *others, *_LAST) if name in names]


def _copy(get_state):
    """A copy of a service's state; requests that run meanwhile can disturb the copying, which is then done again."""
    for attempt in range(_COPY_ATTEMPTS):
        try:
            return get_state()
        except RuntimeError:
            if attempt == _COPY_ATTEMPTS - 1:
                raise
            time.sleep(0.01)


def _write(name: str, state, folder: str) -> str:
    """Writes a service's state as persistence.save_state does, under another name. Gives that name."""
    path = os.path.join(folder, f"{name}.json.next")
    with open(path, "w") as file:
        document = {"__ministack_format__": persistence._state_format_version(name), "payload": state}
        json.dump(document, file, default=persistence._json_default)
    return path


def save_all(services: dict) -> None:
    """Saves all services or, when one cannot be copied or written, none: files of different times do not fit together."""
    folder = persistence.STATE_DIR
    with _saving:
        states = {name: _copy(services[name]) for name in _in_order(services)}
        os.makedirs(folder, exist_ok=True)
        written = [_write(name, state, folder) for name, state in reversed(states.items()) if state is not None]
        for path in written:
            os.replace(path, path.removesuffix(".next"))


def apply() -> None:
    if not app.PERSIST_STATE:
        return
    app.save_all = save_all
    load, loaded = app._load_persisted_state, threading.Event()

    def load_before_saving() -> None:
        load()
        loaded.set()

    app._load_persisted_state = load_before_saving
    seconds = float(os.environ.get("SNAPSHOT_SECONDS", "20"))

    def save_often() -> None:
        # A save before the load would write empty tables over what was saved.
        loaded.wait()
        while True:
            time.sleep(seconds)
            try:
                save_all(app._build_persistence_save_dict())
            except Exception as error:
                app.logger.exception("snapshot: %s", error)

    threading.Thread(target=save_often, daemon=True).start()
