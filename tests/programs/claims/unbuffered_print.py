# What `python -u` does to standard output, where the text layer hands on each piece of a print(), which is then a write of its own.
import io
import os

r, w = os.pipe()
writes = []


class Counted(io.FileIO):
    def write(self, data):
        writes.append(bytes(data))
        return super().write(data)


with io.TextIOWrapper(Counted(w, 'w'), write_through=True) as out:
    print('a', 'b', file=out)
    print(1, file=out)
    print('c', 'd', sep='', end='', file=out)
print(writes)
print(os.read(r, 100))

# The same stream as it is without -u: buffered, one write at the end.
r, w = os.pipe()
writes.clear()
with io.TextIOWrapper(io.BufferedWriter(Counted(w, 'w'))) as out:
    print('a', 'b', file=out)
    print(1, file=out)
    print(writes)
print(writes, os.read(r, 100))
