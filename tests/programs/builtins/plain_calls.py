# about: builtins with plain arguments and with others
for a in [(3,4,5),(3,4,-5),(-3,5,7),(2,100,10**20),(2,-1,7),(2,3),(2,-1),(2.0,3),(True,2),(7,0,1),(5,3,1),(10**30,10**10,97),(-2,3,-5)]:
    try: print(a,pow(*a))
    except Exception as e: print(a,type(e).__name__,e)
for a in [(2,3,0),(2,1.5,3),('a',1),(2,),(0,-1)]:
    try: print(pow(*a))
    except Exception as e: print(type(e).__name__,e)
print(pow(base=2,exp=5), pow(2,exp=5,mod=7))
for f in (max,min):
    for a in [(1,2,3),([3,1,2],),((),),([],),('abc',),({3:1,1:2},),(1,'a'),([1,'a'],),(float('nan'),1),(1,float('nan')),(1,1.0),(1.0,1),(True,2),([1,2],[1,3]),(5,),()]:
        try: print(f.__name__,a,f(*a))
        except Exception as e: print(f.__name__,a,type(e).__name__,e)
    print(f([1,-5,3],key=abs), f([],default=7), f(x for x in [4,9,2]))
    try: f(1,2,default=3)
    except TypeError as e: print(e)
    try: f([1],foo=3)
    except TypeError as e: print(e)
print(max, repr(min), divmod, pow)
for a in [(7,2),(-7,2),(7,-2),(7.5,2),(-7.5,2),(True,1),(10**30,7)]: print(divmod(*a))
for a in [(1,0),(1.0,0),('a',1),(1,)]:
    try: print(divmod(*a))
    except Exception as e: print(type(e).__name__,e)
print(type(1),type('a'),int('12'),int('0012'),int(' 12 '),int('-5'),float(1.5),int(7))
print(list((1,2)),tuple([1,2]),list(),dict(),list('ab'),tuple(range(3)))
class L(list):
    def __iter__(self): return iter('xyz')
print(list(L([1,2])),tuple(L([1])),max(L([1])),sorted(L([1])), type(L()))
l=[1,2]; m=list(l); m.append(3); print(l,m)
print(list(enumerate('ab')),list(enumerate([1,2],5)),list(enumerate(x for x in 'q')))
try: enumerate(5)
except TypeError as e: print(e)
try: zip([1],5)
except TypeError as e: print(e)
print(list(zip()),list(zip([1,2],'ab',range(9))),list(zip([1],(x for x in 'k'))),list(zip({1:2},{3})))
print(list(reversed([1,2,3])),list(reversed('abc')),list(reversed(range(4))),list(reversed({1:2,3:4})))
try: reversed({1})
except TypeError as e: print(e)
e=enumerate([10,20]); print(next(e),e,) if 0 else print(next(e)); print(list(e))
z=zip([1,2,3],[4,5]); print(next(z),list(z),list(z))
print(dict(a=1,b=2),dict({'x':1},a=2),dict(**{'k':1}))
print("{} {}".format(1,'a'),"{0}{1}{0}".format('x',2),"{:>5}|{:<4}|{:^7.2f}".format(1,'b',3.14159),"{a}".format(a=1),"{0[0]}{0.real}".format([1]) if 0 else '',"{!r}".format('q'),"{:{}}".format(3,5),"{{}}".format())
for t,a in [("{}",()),("{1}",(1,)),("{:d}",('a',)),("{",()),("{0}{}",(1,2)),("{:x}",(1.5,))]:
    try: print(t.format(*a))
    except Exception as e: print(type(e).__name__,e)
class F:
    def __format__(s,spec): return 'F'+spec
    def __str__(s): return 'S'
print("{:abc} {}".format(F(),F()),"{}".format([F()])[:2],"{}{}".format(None,True),'{:5}|'.format(True))
def kw(a,b=2,*args,c=3,**k): return a,b,args,c,k
print(kw(1,**{'c':5}),kw(1,**{'z':1},**{'y':2}))
try: kw(1,**{'c':5},**{'c':6})
except TypeError as e: print(e)
try: kw(1,**{1:2})
except TypeError as e: print(e)
print({**{'a':1},**{'a':2,'b':3}},{**{1:2},'x':1,**{'y':3}})
class A:
    x=1
class B(A): pass
b=B(); print(b.x); A.x=2; print(b.x); B.x=3; print(b.x); del B.x; print(b.x); del A.x
try: b.x
except AttributeError as e: print(e)
class P:
    def __init__(s,n):
        s.a=n; s.b=n; s.c=n; s.d=n
print([vars(P(i)) for i in range(3)])
class Q(P):
    @property
    def c(s): return 'prop'
    @c.setter
    def c(s,v): print('set',v)
q=Q(1); print(vars(q),q.c)
class R(P): pass
r=R(1); R.b=property(lambda s:'pb', lambda s,v: print('setb',v)); r2=R(2); print(vars(r2), r2.b, r.b)
