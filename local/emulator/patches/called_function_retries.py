"""A function that EventBridge calls is called again after an error, and an event that it never takes goes to its failure queue.

Stock: the target function is called once; an error is lost, whatever its EventInvokeConfig says. AWS: EventBridge calls
functions asynchronously, so Lambda tries up to MaximumRetryAttempts times more and then sends the event to the on-failure
destination. The emulator has that loop for its other asynchronous calls; here EventBridge uses it too.

Guarded by test/conformance/objects.test.ts.
"""

import json

from ministack.services import eventbridge, lambda_svc


def _call(arn, payload):
    function, config, name = lambda_svc._get_func_record_for_ref(arn)
    if not function or not config:
        eventbridge.logger.warning("EventBridge: function %s not found", name)
        return
    lambda_svc.invoke_async_with_retry(function, json.loads(payload))


def apply() -> None:
    eventbridge._dispatch_to_lambda = _call
