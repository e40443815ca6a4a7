# readinto() fills whatever has room; opening says what it will not do.
import array
import io
import warnings

with open('data', 'wb') as f:
    f.write(bytes(range(16)))
for buffering in (-1, 0):
    with open('data', 'rb', buffering=buffering) as f:
        numbers = array.array('h', [0] * 3)
        print(f.readinto(numbers), numbers)
        view = memoryview(bytearray(5))
        print(f.readinto(view[1:3]), bytes(view))
        for wrong in (b'abc', 'abc', 5):
            try:
                f.readinto(wrong)
            except TypeError as e:
                print(e)
        print(f.read(2))
print(io.BytesIO(b'xyz').readinto(numbers), numbers.tobytes())
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter('always')
    open('data', 'rb', 1).close()
    with open('data') as f:
        number = f.fileno()
    try:
        open(False, closefd=False)
    except (OSError, io.UnsupportedOperation):
        pass
print([(w.category.__name__, str(w.message)) for w in told])
