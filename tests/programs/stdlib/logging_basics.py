"""logging: levels, the hierarchy, handlers, formatters, filters, exceptions."""
import io
import logging
import sys

import re


class Stream:
    """Without the folder of the program."""

    def write(self, text):
        sys.stdout.write(re.sub(r'File ".*logging_basics', 'File "logging_basics', text))


logging.getLogger("early").warning("the last resort says %s", "this")
logging.getLogger("early").info("and this not")
logging.basicConfig(stream=Stream(), level=logging.DEBUG, format="%(levelname)-8s %(name)s %(funcName)s:%(lineno)d %(message)s")
log = logging.getLogger("app.part")


def work():
    log.debug("debug %d", 1)
    log.info("info %(what)s", {"what": "by name"})
    log.warning("warning")
    try:
        1 / 0
    except ZeroDivisionError:
        log.exception("it %s", "failed")
        log.error("again", exc_info=True, stacklevel=2)


work()
logging.info("at the root")
stream = io.StringIO()
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter("{levelname[0]} {message} {extra}", style="{"))
handler.setLevel(logging.ERROR)
handler.addFilter(lambda record: "secret" not in record.getMessage())
log.addHandler(handler)
log.propagate = False
log.error("shown", extra={"extra": 1})
log.error("a secret", extra={"extra": 2})
log.info("too low", extra={"extra": 3})
print(repr(stream.getvalue()))
print(log, log.parent, logging.getLogger("app").getEffectiveLevel(), log.isEnabledFor(10), handler, logging.getLogger(), logging.getLogger("app.part") is log)
app = logging.getLogger("app")
print(log.parent is app, app.getChild("part") is log, logging.getLevelName(30), logging.getLevelName("ERROR"), logging.getLevelName(33))
logging.addLevelName(35, "NOTICE")
app.log(35, "a level of its own")
app.setLevel("ERROR")
app.warning("not shown")
logging.disable(logging.ERROR)
app.error("disabled")
logging.disable(logging.NOTSET)
print(app.getEffectiveLevel(), log.getEffectiveLevel(), logging.getLogger("app.part.deep").getEffectiveLevel())
adapter = logging.LoggerAdapter(logging.getLogger("adapted"), {"user": "ann"})
adapter.warning("through an adapter")
for bad in (lambda: log.setLevel("LOUD"), lambda: log.setLevel(1.5), lambda: logging.getLogger(5), lambda: logging.Formatter("plain"), lambda: logging.Formatter(style="!"),
            lambda: logging.basicConfig(force=True, nonsense=1), lambda: log.error("x", extra={"message": 1})):
    try:
        bad()
    except (ValueError, TypeError, KeyError) as e:
        print(type(e).__name__, e)
record = logging.makeLogRecord({"msg": "made %s", "args": ("here",), "levelname": "X"})
print(record.getMessage(), logging.Formatter("%(levelname)s|%(message)s").format(record))
