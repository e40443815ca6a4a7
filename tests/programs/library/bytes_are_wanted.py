# base64, binascii and struct say what they want instead
import base64
import binascii
import struct


def told(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for name in 'b16encode b32encode b64encode encodebytes decodebytes b85encode a85encode b32hexencode urlsafe_b64encode standard_b64encode'.split():
    for wrong in ('abc', 3, None):
        told(lambda: getattr(base64, name)(wrong))
    told(lambda: getattr(base64, name)(bytearray(b'YWJj')))
told(lambda: base64.encodebytes(memoryview(b'abcd').cast('I')))
told(lambda: binascii.hexlify('abc'))
told(lambda: binascii.hexlify(memoryview(b'abc'), ':'))
told(lambda: struct.Struct('=i2H'))
told(lambda: struct.unpack_from('<I', b'abc', -2))
told(lambda: struct.unpack_from('<I', b'abcdef', 3))
it = struct.iter_unpack('<H', b'abcd')
print(type(it).__name__, it.__length_hint__(), iter(it) is it, list(it), it.__length_hint__())
told(lambda: type(it)())
