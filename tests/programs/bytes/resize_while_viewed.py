# A bytearray that a memoryview looks at keeps its size; once the view is released or gone it may change again.
b = bytearray(b'abcdef')
m = memoryview(b)


def refused(what):
    try:
        what()
    except BufferError as e:
        return 'BufferError: %s' % e
    except Exception as e:
        return '%s: %s' % (type(e).__name__, e)
    return 'fine'


def add(x):
    global b
    b += x


def times(n):
    global b
    b *= n


def delete(key):
    del b[key]


def put(key, value):
    b[key] = value


print(refused(lambda: b.append(1)), refused(lambda: b.extend(b'xy')), refused(lambda: b.extend(b'')), refused(b.clear), refused(b.pop), refused(lambda: b.insert(0, 1)))
print(refused(lambda: add(b'z')), refused(lambda: add(b'')), refused(lambda: times(2)), refused(lambda: times(1)), refused(lambda: delete(0)), refused(lambda: delete(slice(0, 0))), refused(lambda: b.remove(97)))
print(refused(lambda: put(slice(0, 2), b'xyz')), refused(lambda: put(slice(0, 2), b'XY')), refused(lambda: put(0, 65)), refused(lambda: delete(slice(0, 6, 2))), b, bytes(m))
print(refused(lambda: b.append('x')), refused(lambda: b.pop(99)), refused(b.reverse), b)
n = m[2:4]
m.release()
print(refused(lambda: b.append(1)), n.tobytes())
del n
print(refused(lambda: b.append(1)), b)
with memoryview(b) as view, view[1:] as rest:
    print(refused(b.clear), len(rest))
print(refused(b.clear), b, refused(b.clear))
try:
    m[0]
except ValueError as e:
    print(e)
views = [memoryview(b) for _ in range(3)]
views.pop()
print(refused(lambda: b.append(1)))
views.clear()
print(refused(lambda: b.append(1)), b)
def f():
    inner = memoryview(b)
    return refused(lambda: b.extend([1, 2]))
print(f(), refused(lambda: b.extend([1, 2])), b)
b.append(memoryview(b)[0])
print(b)
