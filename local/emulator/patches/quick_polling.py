"""Delayed messages and quiet handlers are not held up.

Stock: delayed messages are looked for once a second, and an invocation that prints nothing waits 50 ms for its log. AWS: a
delayed message becomes visible within milliseconds of its time.
"""

import threading
import time

from ministack.core import lambda_runtime
from ministack.services import lambda_svc as lambdas

_LOOK_SECONDS = 0.05


def apply() -> None:
    lambdas._ESM_IDLE_WAKE_GAP_SECONDS = 0.0

    def wake() -> None:
        while True:
            time.sleep(_LOOK_SECONDS)
            lambdas._esm_wake.set()

    threading.Thread(target=wake, daemon=True).start()
    lambda_runtime.Worker._drain_stderr_bounded.__defaults__ = (0.004, 0.002, 0.25)
