# about: how lists are sorted: the pairs that are compared, NaN, keys, failures, lists that change meanwhile
import random, functools
class K:
    def __init__(s,v,i,log): s.v=v; s.i=i; s.log=log
    def __lt__(s,o):
        s.log.append((s.i,o.i)); return s.v<o.v
for n in (0,1,2,5,63,64,100,700):
    random.seed(n); log=[]
    l=[K(random.randrange(n//2+1),i,log) for i in range(n)]
    l.sort(); h=0
    for a,b in log: h=(h*31+a*7+b)%1000003
    print(n,len(log),h,[k.i for k in l][:10])
    log.clear(); print([k.i for k in sorted(l,reverse=True)][:10],len(log))
    print([k.i for k in sorted(l,key=lambda k:(k.v,-k.i))][:10])
    print([k.i for k in sorted(l,key=lambda k:k.i%7,reverse=True)][:10])
nan=float('nan')
for n in (5,30,100,1000,5000):
    random.seed(n)
    l=[random.choice([nan,random.random()]) for i in range(n)]
    l.sort(); print(hash(tuple(str(x) for x in l)) is None, [('%.3f'%x) for x in l][:6], sum(1 for a,b in zip(l,l[1:]) if a<=b))
    l.sort(key=lambda x:-x); print([('%.3f'%x) for x in l][:6])
    l.sort(key=lambda x:(x,1)); print([('%.3f'%x) for x in l][:6])
for bad in ([1,'a',2],[3,2,'x',1],[(1,'a'),(1,2)],[[1],[None]],[1j,2j],list(range(50))+['z']):
    for kw in ({},{'reverse':True},{'key':lambda x:x}):
        try: print(sorted(bad,**kw))
        except TypeError as e: print(e)
print(sorted('hello world'), sorted({3:1,1:2}), sorted([True,0,2.5,-1]))
l=[5,3,1]
def key(x):
    l.append(9); return x
try: l.sort(key=key)
except ValueError as e: print(e)
print(l)
print(sorted([3,1,2],key=functools.cmp_to_key(lambda a,b:b-a)))
