# about: struct with plain values, others, and wrong ones
import struct
for fmt,vals in [('<IHb',(1,2,-3)),('>IHb',(2**32-1,65535,-128)),('@bhilq',(1,-2,3,-4,5)),('!d',(1.5,)),('<d',(3,)),('=Q',(2**64-1,)),('q',(-2**63,)),('B',(255,)),('?bc',(True,1,b'x')),('3s2H',(b'abc',1,2)),('f',(0.1,)),('b',(True,)),('xhx',(7,)),('',())]:
    p=struct.pack(fmt,*vals); print(fmt,p,struct.unpack(fmt,p),struct.unpack(fmt,bytearray(p)),struct.unpack(fmt,memoryview(p)))
for fmt,vals in [('b',(128,)),('B',(-1,)),('<H',(65536,)),('i',('a',)),('i',(1.5,)),('ii',(1,)),('<q',(2**63,)),('d',('x',)),('Q',(-1,))]:
    try: print(struct.pack(fmt,*vals))
    except Exception as e: print(type(e).__name__,e)
data=b''.join(struct.pack('<IHb',i*7,i,i%100-50) for i in range(5)); print(list(struct.iter_unpack('<IHb',data)))
try: struct.unpack('<I',b'abc')
except Exception as e: print(type(e).__name__,e)
print(struct.unpack_from('>H',b'abcdef',2), struct.calcsize('@bhilq'))
