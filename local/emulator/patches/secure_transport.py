"""aws:SecureTransport is true.

Stock: with IAM enforced, a bucket or queue that demands TLS (enforceSSL; CDK's own asset bucket too) refuses every request,
because the emulator is spoken to over http. On AWS those requests come over https.

Guarded by test/conformance/roles.test.ts.
"""

import ministack.app as app
from ministack.core import iam_evaluator


def apply() -> None:
    pin = iam_evaluator.pin_request_origin

    def pin_as_secure(address, _secure):
        return pin(address, True)

    iam_evaluator.pin_request_origin = app.pin_request_origin = pin_as_secure
