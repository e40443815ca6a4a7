# about: which operator methods are called, in which order, and what declining does
class V:
    def __init__(s,x): s.x=x
    def __add__(s,o):
        print('add',s.x); 
        return V(s.x+o.x) if isinstance(o,V) else NotImplemented
    def __radd__(s,o): print('radd'); return V(100)
    def __lt__(s,o): print('lt'); return NotImplemented
    def __gt__(s,o): print('gt'); return True
    def __eq__(s,o): print('eq'); return NotImplemented
    def __iadd__(s,o): print('iadd'); return NotImplemented
    def __mul__(s,o): raise ValueError('no')
class W(V):
    def __radd__(s,o): print('wradd'); return 7
a,b,w=V(1),V(2),W(3)
print((a+b).x, a+w)
try: a+1
except TypeError as e: print(e)
print((1+a).x)
print(a<b, a<w)
try: a<=b
except TypeError as e: print(e)
print(a==b,a!=b,a==1,a==a)
a+=b; print(a.x)
try: a*2
except ValueError as e: print(e, e.__traceback__.tb_next.tb_lineno)
class I(int):
    def __add__(s,o): return I(int(s)-int(o))
    def __lt__(s,o): return True
print(I(5)+3, I(5)<1, 3+I(5), sorted([I(3),I(1)]), sum([I(2),I(1)]))
def gen():
    class G:
        def __add__(s,o): yield 1
    return G()
print(list(gen()+1))
