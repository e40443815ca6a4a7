# Halves of surrogate pairs in programs that are texts themselves; super() where there is nothing to take it from.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: "\ud800".encode())
t(lambda: eval('"\\ud800".encode()'))
t(lambda: eval('"\\ud800"').encode())
t(lambda: eval('len("\\ud800")'))
t(lambda: eval("'\\ud800'.encode('utf-8', 'surrogatepass')"))
t(lambda: eval("ascii('a\\udfff')"))
t(lambda: eval("'\\ud83d\\ude00'.encode('utf-16', 'surrogatepass')"))
ns = {}
exec('x = "\\udc80"', ns)
t(lambda: ns['x'].encode('utf-8', 'surrogateescape'))
t(lambda: eval('super()'))
def f(): return eval('super()')
t(f)
class A:
    def g(self): return eval('super()')
    def h(self): return [super().__repr__ for _ in 'a'][0] is not None
t(A().g); t(A().h)
def k(): super().x
t(k)
def m(x):
    del x
    super()
t(lambda: m(1))
t(lambda: super())
