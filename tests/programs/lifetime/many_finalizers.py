# about: thousands of finalizers due at once run one after the other, none within another
class D:
    n = 0
    deep = 0
    def __init__(self, k): self.k = k
    def __del__(self):
        D.n += 1
        if self.k % 1000 == 0: print(self.k)
l = [D(k) for k in range(5000)]
del l
print(D.n)
class E:
    now = most = 0
    def __del__(self):
        E.now += 1
        E.most = max(E.most, E.now)
        E.now -= 1
l = [E() for k in range(50)]
del l
print(E.most)
