# about: comprehension variables beside free variables of that name; globals of exec; a class's global
def f():
    x = 1
    def g():
        [x for x in range(3)]
        return x
    return g()
print(f())
def f():
    x = 1
    def g():
        nonlocal x
        b = [x for x in range(3)]
        x += 1
        c = [[x for x in range(y)] for y in range(3)]
        d = [(x, [x for x in 'ab']) for y in range(2)]
        return x, b, c, d
    return g(), x
print(f())
def f():
    x = 1
    def g():
        b = [x for x in range(3)]
        def h(): return x
        return h(), b, x
    return g()
print(f())
def b():
    [a for b in [1] for _ in []]
    return b, locals()
r, s = b()
print(r is b, list(s))
def outer():
    def b():
        [a for b in [1] for _ in []]
        return b, locals()
    r, s = b()
    return r is b, list(s)
print(outer())
def o():
    y = 1
    class C:
        global y
        y = 2
        locals()['y'] = 3
        vals = [(x, y) for x in range(2)]
    return C.vals, y
print(o(), y)
def f():
    exec("""if 1:
        x = 7
        def g():
            return x
        try: print(g())
        except NameError as e: print(e)
        def h():
            global x
            return x
        try: print(h())
        except NameError as e: print(e)
        global y
        y = 3
        def k(): return y
        print(k())
    """)
f()
def f2():
  exec("""if 1:
    def foo(x):
        def change(v):
            global zz
            zz=v
        change(3)
        return zz
    print(foo(1))
  """)
f2()
