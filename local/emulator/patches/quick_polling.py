"""Delayed messages arrive on time.

Stock: a delayed message is looked for once a second, so that it is up to a second late. AWS: it becomes visible within
milliseconds of its time.

Guarded by test/conformance/queues.test.ts.
"""

import threading
import time

from ministack.services import lambda_svc as lambdas

_LOOK_SECONDS = 0.05


def apply() -> None:
    lambdas._ESM_IDLE_WAKE_GAP_SECONDS = 0.0

    def wake() -> None:
        while True:
            time.sleep(_LOOK_SECONDS)
            lambdas._esm_wake.set()

    threading.Thread(target=wake, daemon=True).start()
