# The part of `pickle` on memory that may stay beside the pickle, and on texts of its oldest protocol.

class PickleBuffer:
    def __init__(self, object):
        self._view = memoryview(object)

    def _held(self):
        if self._view is None:
            raise ValueError('operation forbidden on released PickleBuffer object')
        return self._view

    def __buffer__(self, flags):
        return memoryview(self._held())

    def raw(self):
        view = self._held()
        if not view.contiguous:
            raise BufferError('cannot extract raw buffer from non-contiguous buffer')
        return view if view.format == 'B' and view.ndim == 1 else view.cast('B')

    def release(self):
        if self._view is not None:
            self._view.release()
            self._view = None


PickleBuffer.__module__ = 'pickle'


def save_buffer(pickler, buffer):
    from _pickle import PicklingError
    if pickler._proto < 5:
        raise PicklingError('PickleBuffer can only be pickled with protocol >= 5')
    view = buffer._held()
    if not view.contiguous:
        raise PicklingError('PickleBuffer can not be pickled when pointing to a non-contiguous buffer')
    tell = pickler._buffer_callback
    if tell is None or tell(buffer):
        # It stands in the pickle like any bytes, once for each time that it is met.
        data = view.tobytes()
        return pickler._save_bytes(data) if view.readonly else pickler._save_bytearray(bytearray(data))
    pickler._put(b'\x97')
    if view.readonly:
        pickler._put(b'\x98')
    return True


def unescaped(text):
    """The bytes that the inside of a literal stands for."""
    out, at = bytearray(), 0
    while at < len(text):
        n = 2 if text[at] == 92 else 1
        if at + n > len(text):
            raise ValueError('Trailing \\ in string')
        out += b"\\'" if text[at] == 39 else text[at:at + n]
        at += n
    return eval(b"b'%s'" % bytes(out))
