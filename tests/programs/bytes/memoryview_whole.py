# Views of memory with formats, steps and dimensions.
import array
import struct
b=bytearray(range(24))
m=memoryview(b)
def t(e, **k):
    try: print(e, '->', eval(e, globals(), k))
    except Exception as x: print(e, '!', type(x).__name__, x)
for f in 'bBchHiIlLqQfd?nNPe':
    t("m[:16].cast(%r).tolist()"%f)
for e in ("m.cast('i')[0]","m.cast('i')[-1]","m.cast('i').shape","m.cast('i').strides","m.cast('i').itemsize","m.cast('i').nbytes","len(m.cast('i'))","m.cast('x')","m.cast('<i')","m[1:].cast('i')","m.cast('i').cast('h')","m.cast('B',[4,6]).tolist()","m.cast('B',[2,3,4]).tolist()","m.cast('B',[4,6]).shape","m.cast('B',[4,6])[1,2]","m.cast('B',[4,6])[1]","m.cast('B',[5,6])","m.cast('B',[4,6]).cast('B').tolist()[:3]","m[::2].tolist()","m[::-1].tolist()[:4]","m[::2].cast('B')","m[::2].contiguous","m[::2].strides","m['a']","m[1.5]","m[100]","m[1,2]","m[...]is m","m[1:3][0]","m[1:3].obj is b","m.readonly","memoryview(b'ab').readonly","m.c_contiguous","m.ndim","m.suboffsets","memoryview(5)","memoryview('a')","m==b","m==bytes(b)","m==list(b)","m!=b","m.cast('i')==m.cast('i')","m.cast('h')==m.cast('H')","m==m.cast('b')","m.cast('f')==m.cast('i')","hash(memoryview(b'ab'))==hash(b'ab')","hash(m)","hash(memoryview(b'abcd').cast('i'))","5 in m","99 in m","m[2:4].hex()","m[:4].hex(':')","bytes(m[:3])","m[:4].tobytes('C')","m[:2].tobytes('X')","list(m[:3])","list(reversed(m[:3]))","m.toreadonly().readonly","m.index(3) if hasattr(m,'index') else 0","m.count(3) if hasattr(m,'count') else 0","sum(m)","max(m)","m<m","b''.join([m[:2],b'x'])","bytearray(m[:2])","int.from_bytes(m[:2],'big')","str(m[:2],'latin1')","struct.unpack('>H',m[:2])","struct.unpack_from('>H',m,1)","b'ab'+m[:1]","b.find(m[3:5])","isinstance(m,memoryview)","memoryview(array.array('i',[1,2,3])).tolist()","memoryview(array.array('d',[1,2])).format","memoryview(array.array('h',[1,2])).itemsize","m.cast('c')[0]","m.cast('?')[1]","m.cast('d')[0]"):
    t(e)
def s(code):
    try: exec(code, globals()); print(code, '->', bytes(b[:8]).hex())
    except Exception as x: print(code, '!', type(x).__name__, x)
for c in ("m[0]=255","m[0]=256","m[0]=-1","m[0]='a'","m[0]=1.5","m[0:2]=b'xy'","m[0:2]=b'xyz'","m[0:2]=[1,2]","m[::2][0]=7","m[0:4:2]=b'QR'","m.cast('i')[0]=-2","m.cast('i')[0]=2**31","m.cast('f')[0]=1.5","m.cast('f')[0]='a'","m.cast('c')[0]=b'z'","m.cast('c')[0]=5","m.cast('?')[0]=3","m.cast('i')[0:1]=m.cast('i')[1:2]","m.cast('i')[0:1]=b'abcd'","m.cast('B',[4,6])[0,1]=9","m.toreadonly()[0]=1","memoryview(b'a')[0]=1","del m[0]","m[100]=1","m['a']=1","m[1,1]=2","m[:]=m[::-1]"):
    s(c)
a=array.array('i',[1,2,3]); v=memoryview(a); v[1]=50; print(a, v.obj is a, v.nbytes, bytes(a)==a.tobytes())
with memoryview(b) as q: pass
for e in ("q[0]","len(q)","q.tolist()","q.nbytes","q.format","repr(q)[:9]","q==q","q.release()","list(q)"): t(e)
print(repr(m)[:8], type(m), memoryview.__name__)
class Buf:
    def __buffer__(self, flags): return memoryview(b'from buffer')
print(bytes(memoryview(Buf())))
