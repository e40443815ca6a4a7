# about: default arguments, targets that swap, characters
def f(a,b=2,c=3): return a,b,c
print(f(1),f(1,5),f(1,5,6),f(1,c=9))
try: f()
except TypeError as e: print(e)
class A:
    def m(self,x,y=[1]): return x,y
print(A().m(3),A().m(3,4),A.m(A(),1))
try: A().m()
except TypeError as e: print(e)
a,b=1,2; a,b=b,a; print(a,b)
a,b,c=1,2,3; a,b,c=c,a,b; print(a,b,c)
l=[1,2,3]; i=0
i,l[i]=1,9; print(i,l)
(x,y),z=(1,2),3; print(x,y,z)
def g():
    a,b,c='x','y','z'
    a,b=b,a
    return a+b+c
print(g())
def gen(a,b=7): yield a,b
print(list(gen(1)))
print(chr(65),chr(0x1f600),chr(True))
for bad in (-1,0x110000,'a',1.5):
    try: print(chr(bad))
    except Exception as e: print(type(e).__name__,e)
def u(t, flag):
    a, b = t if flag else (1, 2)
    c, d = (3, 4) if flag else t
    return a, b, c, d
print(u((8,9),True),u((8,9),False))
