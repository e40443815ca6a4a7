"""Stands in for `test.support.logging_helper`: a handler that keeps records."""
import logging.handlers


class TestHandler(logging.handlers.BufferingHandler):
    def __init__(self, matcher):
        super().__init__(0)
        self.matcher = matcher

    def shouldFlush(self, record=None):
        return False

    def emit(self, record):
        self.format(record)
        self.buffer.append(record.__dict__)

    def matches(self, **wanted):
        return any(all(record.get(k) == v for k, v in wanted.items()) for record in self.buffer)
