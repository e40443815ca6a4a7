# Objects that hold bytes, for modules that read or fill them.
import _sys


def readable(o):
    """Its bytes, each an item: itself, or a view of them."""
    if isinstance(o, (bytes, bytearray)):
        return o
    try:
        view = memoryview(o)
    except TypeError:
        raise TypeError("a bytes-like object is required, not '%s'" % _sys.type_name(o)) from None
    return view.cast('B') if view.c_contiguous else view.tobytes()


def contiguous(o):
    """As `readable`, of what lies in one piece."""
    if isinstance(o, memoryview) and not o.c_contiguous:
        raise BufferError('memoryview: underlying buffer is not C-contiguous')
    return readable(o)


def writable(o, what):
    """A view of its bytes, each an item; `what` begins the sentence that says what else it is."""
    try:
        view = memoryview(o)
    except TypeError:
        view = None
    if view is None or view.readonly or not view.c_contiguous:
        raise TypeError('%s must be read-write bytes-like object, not %s' % (what, 'None' if o is None else _sys.type_name(o)))
    return view.cast('B')
