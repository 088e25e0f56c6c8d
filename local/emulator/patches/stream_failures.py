"""Stream event source mappings keep what failed.

Stock: a batch answered with batchItemFailures is acknowledged and lost; a throw is retried for ever, whatever the retry limit,
and never bisected; one thread reads all mappings, so one slow consumer holds up every other. AWS: retried from the first
failed record, up to the retry limit and record age, bisected if asked, then sent to the on-failure destination; mappings do
not wait for each other; a mapping that is disabled or deleted stops retrying, and goes on where it was when enabled again.

Guarded by test/conformance/streams.test.ts.
"""

import json
import threading
import time

from ministack.services import lambda_svc as lambdas
from ministack.services import s3

_thread = threading.local()
_readers: set[str] = set()
_IDLE_SECONDS = 0.02
_LONGEST_PAUSE_SECONDS = 5
_all_mappings = lambdas._iter_all_esms


class _Stopped(Exception):
    """The mapping was disabled or deleted: nothing more is delivered, and nothing is acknowledged."""


def _failed_records(answer: dict) -> list:
    """Sequence numbers the function returned as failed. An answer that is no object (null, text) means success."""
    body = answer.get("body")
    if isinstance(body, str) and body.startswith("{"):
        try:
            body = json.loads(body)
        except ValueError:
            return [None]
    if not isinstance(body, dict):
        return []
    return [failure.get("itemIdentifier") for failure in body.get("batchItemFailures") or []]


def _send_to_destination(mapping: dict, function: dict, batch: list, answer: dict, why: str) -> None:
    target = ((mapping.get("DestinationConfig") or {}).get("OnFailure") or {}).get("Destination") or ""
    if ":s3:::" in target:
        key = f"aws/lambda/{mapping['UUID']}/{time.strftime('%Y/%m/%d')}/{time.time_ns()}.json"
        document = json.dumps({"requestContext": {"condition": why}, "payload": {"Records": batch}})
        s3._put_object(target.split(":::")[1], key, document.encode(), {})
    else:
        lambdas._send_ddb_stream_failure_record(mapping, function, batch, mapping["EventSourceArn"], answer, why)


class _Delivery:
    """Delivers one batch of a mapping until it is done, given up, or the mapping is stopped."""

    def __init__(self, execute, function: dict, mapping: dict) -> None:
        self.execute, self.function, self.mapping = execute, function, mapping

    def run(self, batch: list) -> None:
        retries = 0
        while batch:
            answer = self._attempt(batch)
            first_failed = self._first_failed(answer, batch)
            if first_failed is None:
                return
            if first_failed > 0:
                batch, retries = batch[first_failed:], 0
            retries += 1
            if self._too_old(batch[0]):
                return _send_to_destination(self.mapping, self.function, batch, answer, "MaxRecordAgeExceeded")
            if self.mapping.get("BisectBatchOnFunctionError") and len(batch) > 1:
                half = len(batch) // 2
                self.run(batch[:half])
                batch, retries = batch[half:], 0
                continue
            if self._exhausted(retries):
                return _send_to_destination(self.mapping, self.function, batch, answer, "RetryAttemptsExhausted")
            time.sleep(min(0.1 * 2 ** min(retries, 10), _LONGEST_PAUSE_SECONDS))

    def _attempt(self, batch: list) -> dict:
        exists = any(entry[2] is self.mapping for entry in _all_mappings())
        if not exists or not self.mapping.get("Enabled", True):
            raise _Stopped
        # Looked up each time: a retry runs the code that is deployed now.
        current, _ = lambdas._get_func_record_for_qualifier(self.mapping["FunctionName"], self.mapping.get("Qualifier"))
        self.function = current or self.function
        return self.execute(self.function, {"Records": batch})

    def _first_failed(self, answer: dict, batch: list) -> int | None:
        """Index of the first record to deliver again, or None when all are done."""
        if answer.get("error"):
            return 0
        partial = "ReportBatchItemFailures" in (self.mapping.get("FunctionResponseTypes") or [])
        failed = _failed_records(answer) if partial else []
        if not failed:
            return None
        return min((i for i, record in enumerate(batch) if record["dynamodb"]["SequenceNumber"] in failed), default=0)

    def _too_old(self, record: dict) -> bool:
        limit = int(self.mapping.get("MaximumRecordAgeInSeconds") or -1)
        return limit > 0 and time.time() - record["dynamodb"]["ApproximateCreationDateTime"] > limit

    def _exhausted(self, retries: int) -> bool:
        limit = self.mapping.get("MaximumRetryAttempts")
        return limit is not None and 0 <= int(limit) < retries


def apply() -> None:
    execute, poll = lambdas._execute_function, lambdas._poll_dynamodb_streams

    def mappings():
        """All mappings; inside a reader thread only its own."""
        return (entry for entry in _all_mappings() if getattr(_thread, "id", entry[2]["UUID"]) == entry[2]["UUID"])

    def read(mapping_id: str) -> None:
        _thread.id = mapping_id
        while any(entry[2]["UUID"] == mapping_id for entry in _all_mappings()):
            try:
                busy = poll()
            except _Stopped:
                busy = False
            except Exception as error:
                lambdas.logger.exception("stream reader %s: %s", mapping_id, error)
                busy = False
            if not busy:
                time.sleep(_IDLE_SECONDS)
        _readers.discard(mapping_id)

    def ensure_readers() -> bool:
        for _, _, mapping in _all_mappings():
            if "/stream/" in mapping.get("EventSourceArn", "") and mapping["UUID"] not in _readers:
                _readers.add(mapping["UUID"])
                threading.Thread(target=read, args=(mapping["UUID"],), daemon=True).start()
        return False

    def execute_stream_batch(function, event):
        records = event.get("Records") if isinstance(event, dict) else None
        mapping = next((entry[2] for entry in mappings()), None) if hasattr(_thread, "id") else None
        if mapping is None or not records or records[0].get("eventSource") != "aws:dynamodb":
            return execute(function, event)
        _Delivery(execute, function, mapping).run(records)
        return {"body": {}}

    lambdas._iter_all_esms = mappings
    lambdas._poll_dynamodb_streams = ensure_readers
    lambdas._execute_function = execute_stream_batch
