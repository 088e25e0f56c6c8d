"""Stream event source mappings keep what failed.

Stock: a batch answered with batchItemFailures is acknowledged and lost, a throw is retried for ever, one thread reads
all mappings. AWS: retried from the first failed record, up to the retry limit and record age, bisected if asked, then sent
to the on-failure destination; mappings do not wait for each other; a disabled mapping is not read.
"""

import json
import threading
import time

from ministack.services import lambda_svc as lambdas
from ministack.services import s3

_thread = threading.local()
_readers: set[str] = set()
_IDLE_SECONDS = 0.05


def _failed_records(result: dict, partial: bool) -> list[str]:
    body = result.get("body")
    if isinstance(body, str) and body.startswith("{"):
        body = json.loads(body)
    if not partial or not isinstance(body, dict):
        return []
    return [failure.get("itemIdentifier") for failure in body.get("batchItemFailures") or []]


def _send_to_destination(mapping: dict, function: str, batch: list, result: dict, why: str) -> None:
    target = ((mapping.get("DestinationConfig") or {}).get("OnFailure") or {}).get("Destination") or ""
    if ":s3:::" in target:
        key = f"aws/lambda/{mapping['UUID']}/{time.strftime('%Y/%m/%d')}/{time.time_ns()}.json"
        document = json.dumps({"requestContext": {"condition": why}, "payload": {"Records": batch}})
        s3._put_object(target.split(":::")[1], key, document.encode(), {})
    else:
        lambdas._send_ddb_stream_failure_record(mapping, function, batch, mapping["EventSourceArn"], result, why)


class _Delivery:
    """Delivers one batch of a mapping until it is done, given up, or the mapping is gone."""

    def __init__(self, execute, function, mapping: dict) -> None:
        self.execute, self.function, self.mapping = execute, function, mapping
        limit = mapping.get("MaximumRetryAttempts")
        self.limit = -1 if limit is None else int(limit)
        self.age = int(mapping.get("MaximumRecordAgeInSeconds") or -1)
        self.bisect = mapping.get("BisectBatchOnFunctionError")
        self.partial = "ReportBatchItemFailures" in (mapping.get("FunctionResponseTypes") or [])

    def run(self, batch: list) -> None:
        retries = 0
        while batch:
            result = self.execute(self.function, {"Records": batch})
            failed = [] if result.get("error") else _failed_records(result, self.partial)
            if not result.get("error") and not failed:
                return
            first = min((i for i, r in enumerate(batch) if r["dynamodb"]["SequenceNumber"] in failed), default=0)
            if first:
                batch, retries = batch[first:], 0
            retries += 1
            if self._too_old(batch[0]):
                return _send_to_destination(self.mapping, self.function, batch, result, "MaxRecordAgeExceeded")
            if self.bisect and len(batch) > 1:
                half = len(batch) // 2
                self.run(batch[:half])
                batch, retries = batch[half:], 0
                continue
            if 0 <= self.limit < retries:
                return _send_to_destination(self.mapping, self.function, batch, result, "RetryAttemptsExhausted")
            time.sleep(min(0.1 * 2**retries, 5))

    def _too_old(self, record: dict) -> bool:
        return self.age > 0 and time.time() - record["dynamodb"]["ApproximateCreationDateTime"] > self.age


def apply() -> None:
    all_mappings, execute, poll = lambdas._iter_all_esms, lambdas._execute_function, lambdas._poll_dynamodb_streams

    def mappings():
        """All mappings; inside a reader thread only its own."""
        return (entry for entry in all_mappings() if getattr(_thread, "id", entry[2]["UUID"]) == entry[2]["UUID"])

    def read(mapping_id: str) -> None:
        _thread.id = mapping_id
        while any(entry[2]["UUID"] == mapping_id for entry in all_mappings()):
            try:
                busy = poll()
            except Exception as error:
                lambdas.logger.exception("stream reader %s: %s", mapping_id, error)
                busy = False
            if not busy:
                time.sleep(_IDLE_SECONDS)
        _readers.discard(mapping_id)

    def ensure_readers() -> bool:
        for _, _, mapping in all_mappings():
            if "/stream/" in mapping.get("EventSourceArn", "") and mapping["UUID"] not in _readers:
                _readers.add(mapping["UUID"])
                threading.Thread(target=read, args=(mapping["UUID"],), daemon=True).start()
        return False

    def execute_stream_batch(function, event):
        records = event.get("Records") if isinstance(event, dict) else None
        if not records or records[0].get("eventSource") != "aws:dynamodb" or not hasattr(_thread, "id"):
            return execute(function, event)
        mapping = next(entry[2] for entry in all_mappings() if entry[2]["UUID"] == _thread.id)
        _Delivery(execute, function, mapping).run(records)
        return {"body": {}}

    lambdas._iter_all_esms = mappings
    lambdas._poll_dynamodb_streams = ensure_readers
    lambdas._execute_function = execute_stream_batch
