# Arrays of numbers and characters.
from array import array
import pickle, copy
a=array('i',[3,1,2]); a.append(5); a.extend([7,8]); a.insert(1,9); print(a, a.pop(), a.pop(0), a, len(a), a[1:3], a[-1], a.index(5), a.count(9), 9 in a, list(a), a.tolist(), sum(a))
a[0]=100; a[1:2]=array('i',[4,4]); del a[0]; print(a, a+a, a*2, a==array('i',[4,4,2,5,7]), a<array('l',[9]), bytes(a)[:6], a.itemsize, a.typecode)
for c in ("a.append('x')","a.append(2**31)","array('B',[256])","array('b',[-129])","a[10]","a['x']","a[0]=1.5","array('x')","array(1)","a.remove(99)","array('i').pop()","a[::2]=array('i',[1])","a+[1]","a.extend(array('d'))","array('H',[-1])","array('L',[-1])","array('i','abc')","array('d',[1,2.5])","array('f',[0.1])","hash(a)","array('i',b'abcd')","array('i',b'abc')","array('i',range(3))","bytearray(a)==bytearray(a.tobytes())","pickle.loads(pickle.dumps(a))==a","copy.copy(a)==a","isinstance(a,bytearray)","type(a)","array.__mro__","array('Q',[2**64-1])[0]","array('q',[-2**63])[0]","b''.join([array('B',[65,66])])","memoryview(a)[0]","a.byteswap()","array('w','ab').tounicode()","list(reversed(a))[:1]","sorted(array('h',[3,1,2]))","max(a)>0","a.buffer_info()[1]", "array('i',[1])==[1]", "str(array('B',b'hi'),'ascii')"):
    try: print(c, '->', eval(c))
    except SyntaxError:
        try: exec(c); print(c, a)
        except Exception as e: print(c, '!', type(e).__name__, e)
    except Exception as e: print(c, '!', type(e).__name__, e)
class S(array):
    def __init__(self,*x): self.extra=5
s=S('i',[1]); s.append(2); print(s, s.extra, type(s[:]))
