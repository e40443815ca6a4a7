# Log records with the stack of who logs – in text, below an exception, and for a level further out.
import logging
import sys

handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter('%(levelname)s %(funcName)s %(lineno)d %(message)s'))
log = logging.getLogger('x')
log.addHandler(handler)
log.setLevel(logging.DEBUG)


def shown(f):
    """Without the folder that the program lies in."""
    import io
    out = io.StringIO()
    handler.setStream(out)
    f()
    handler.setStream(sys.stdout)
    for line in out.getvalue().splitlines():
        head, quote, rest = line.partition('"')
        print(head + quote + rest[rest.rfind('/') + 1:] if quote and head.strip() == 'File' else line)


def inner():
    log.info('here', stack_info=True)


def outer():
    inner()


def failing():
    try:
        1 / 0
    except ZeroDivisionError:
        log.exception('bad', stack_info=True)


def helper():
    log.warning('from helper', stack_info=True, stacklevel=2)


shown(outer)
shown(failing)
shown(lambda: helper())
print(log.findCaller()[3], log.findCaller(True)[3].splitlines()[0])


class Quiet(logging.Formatter):
    def formatStack(self, stack_info):
        return '<%d lines>' % len(stack_info.splitlines())


handler.setFormatter(Quiet())
shown(inner)
