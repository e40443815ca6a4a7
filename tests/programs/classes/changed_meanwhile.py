# about: classes that change while code that knows them runs: methods, properties, fields
class A:
    def f(self): return 1
    x = 5
a=A(); out=[]
for i in range(6):
    out.append(a.f())
    if i==1: A.f=lambda s: 2
    if i==3: setattr(A,'f',lambda s: 3)
    if i==4:
        a.f=lambda: 4
print(out)
out=[]
class B(A):
    def __init__(self,n): self.p=n; self.q=n
for i in range(5):
    b=B(i); out.append(vars(b).copy())
    if i==1: B.q=property(lambda s:'q', lambda s,v: out.append(('set',v)))
    if i==3: del B.q
print(out)
out=[]
for i in range(5):
    out.append(b.p)
    if i==1: B.p=property(lambda s: 'prop', lambda s,v: None)
    if i==2: B.p='plain'
    if i==3: type.__delattr__(B,'p')
print(out)
class C: pass
c=C(); c.v=1; out=[]
for i in range(6):
    out.append(c.v)
    if i==1: C.__getattribute__=lambda s,n: 'ga'
    if i==3: del C.__getattribute__
    if i==4: c.__class__=A
print(out)
