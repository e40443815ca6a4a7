"""More small programs of several parts, for generate.py."""


class MoreShapes:
    """Context managers, calls, classes, iterators, texts, numbers."""

    def shape_with_(self):
        swallow = self.pick("True", "False", "None", "1", "t is ValueError", "t and issubclass(t, LookupError)")
        return ["class M:", "    def __init__(self, n): self.n = n", "    def __enter__(self): print('enter', self.n); %s" % self.pick("return self.n", "return self", "pass", "if self.n == 2: raise KeyError('enter')"),
                "    def __exit__(self, t, v, tb): print('exit', self.n, t and t.__name__, v); %s" % self.pick("return " + swallow, "return " + swallow, "raise RuntimeError('exit') from v", "pass"),
                "def f():", "    for i in range(2):", "        with M(1) as a, %s:" % self.pick("M(2) as b", "M(2)", "M(2) as (b, *c)", "open('/nowhere')"), "            print('body', i)",
                "            " + self.pick("raise ValueError('body')", "{}['k']", "continue", "break", "return 'value'", "pass", "1 / 0", "yield_ = a.n"), "    return 'end'",
                "try: print(f())", "except Exception as e: print(type(e).__name__, e, repr(e.__context__))"]

    def shape_arguments(self):
        parts = self.pick("a, b", "a, /, b", "a, b=2", "a=1, *, k", "*args", "**more", "a, *args, k=3", "a, /, *, k, **more", "a, b=2, /, c=3, *args, k=4, **more", "", "*, k=1, j", "a, b, c=5")
        lines = ["def f(%s): return sorted(locals().items())" % parts]
        for _ in range(6):
            call = ", ".join(self.r.sample(["1"], 1) * self.r.randrange(2) + ["2"] * self.r.randrange(2) + self.pick([], ["*[7, 8]"], ["*'ab'"], ["*%s" % self.any(0)]) + self.pick([], ["k=9"], ["b=6"], ["a=0"], ["k=1", "z=2"]) + self.pick([], [], ["**{'k': 4}"], ["**{'q': 1}"], ["**{1: 2}"], ["**[1]"]))
            lines += ["try: print(f(%s))" % call, "except TypeError as e: print(e)"]
        return lines

    def shape_inheritance(self):
        calls = lambda n: self.pick("super().go(%s)" % n, "'%s'" % n, "super().go('%s') + '%s'" % (n, n), "super(%s, self).go(1)" % n, "type(self).__name__", "self.other")
        bases = self.r.choice([("A", "B(A)", "C(A)", "D(B, C)"), ("A", "B", "C(B)", "D(A, C)"), ("A", "B(A)", "C(B)", "D(A, C)"), ("A(Exception)", "B(A)", "C(A)", "D(C, B)"), ("A(dict)", "B(A)", "C", "D(B, C)"), ("A(int)", "B(str)", "C(A)", "D(C)"), ("A(list)", "B(A)", "C(A)", "D(C, B)")])
        lines = []
        body = lambda n: self.r.sample(["    def go(self, x=None): return repr(x) + %s" % calls(n[0]), "    other = 'o%s'" % n[0], "    def __init_subclass__(cls, **k): print('sub', cls.__name__, k)", "    @classmethod\n    def make(cls): return cls.__name__",
                                        "    @staticmethod\n    def still(x=3): return x", "    @property\n    def prop(self): return self.other", "    def __getattr__(self, n): return 'dyn ' + n", "    __slots__ = ('slot',)", "    def __repr__(self): return 'R%s'" % n[0],
                                        "    def __eq__(self, o): return True", "    def __set_name__(self, o, n): print(n)"], 3)
        for c in bases:
            lines += ["try:"] + ["    class %s:" % c] + ["    " + x.replace("\n", "\n    ") for x in sum([b.split("\n") for b in body(c)], [])] + ["except TypeError as e: print(e)"]
        uses = ["D().go()", "D.mro()", "D.make()", "D().still()", "D().prop", "D().slot", "getattr(D(), 'slot', 0)", "D().missing", "D()", "B().go(2)", "D.__bases__", "issubclass(D, A)", "D() == 1", "isinstance(hash(D()), int)", "vars(D())", "D().__class__.__name__", "C().other", "D.other", "isinstance(C(), (B, int))", "D(1)", "len(D())", "D.__mro__[-2].__name__",
                "setattr(D(), 'slot', 1)", "setattr(D(), 'new', 1)", "super(D, D()).go()", "type('E', (D,), {'x': 1}).x", "B.go(D())", "D.go(1)"]
        for use in self.r.sample(uses, 7):
            lines += ["try: print(%s)" % use, "except Exception as e: print(type(e).__name__, e)"]
        return lines

    def shape_descriptor(self):
        methods = self.r.sample(["    def __get__(self, o, t=None): print('get', o is None, t.__name__); return 5", "    def __set__(self, o, v): print('set', v); o.__dict__['x'] = v", "    def __delete__(self, o): print('delete')",
                                 "    def __set_name__(self, t, n): print('named', t.__name__, n)"], self.r.randrange(1, 4))
        lines = ["class D:"] + methods + ["class T:", "    x = D()", "    def __getattribute__(self, n): print('ask', n); return super().__getattribute__(n)" if self.r.random() < 0.4 else "    y = 1", "    def __getattr__(self, n): return 'no ' + n" if self.r.random() < 0.4 else "    z = 1", "t = T()"]
        for use in self.r.sample(["t.x", "T.x", "t.__dict__", "t.q", "hasattr(t, 'x')", "getattr(t, 'w', 3)", "t.y", "vars(T)['x'] is T.__dict__['x']", "object.__getattribute__(t, 'x')", "type(t).__name__"], 5):
            lines += ["try: print(%s)" % (use if use != "T.x" else "T.x if not isinstance(T.x, D) else 'D'"), "except Exception as e: print(type(e).__name__, e)"]
        for use in self.r.sample(["t.x = 3", "del t.x", "t.n = 2", "del t.n", "T.x = 9", "del T.x", "t.__dict__['x'] = 8"], 3):
            lines += ["try: %s" % use, "except Exception as e: print(type(e).__name__, e)"]
        return lines + ["try: print(t.x if not isinstance(t.x, D) else 'D')", "except AttributeError as e: print(e)"]

    def shape_unpacking(self):
        target = self.pick("a, b", "a, *b", "*a, b", "(a, b), *c", "[a, [b, *c]]", "a, b, c", "*a,", "a.x, b", "d['k'], *d['rest']", "a, (b, c)", "d[0], d[d[0]]", "(a)", "*(a), b")
        value = self.pick(self.any(1), "range(3)", "'ab'", "[1, [2, 3]]", "{'a': 1, 'b': 2}", "iter([1, 2])", "(i for i in range(4))", "map(str, 'xy')", "[[1, 2], 3]", "5", "None", "{1}", "zip('ab', 'cd')", "b'ab'")
        return ["class A: pass", "a, b, c, d = A(), None, None, {}", "try:", "    %s = %s" % (target, value), "    print(a if not isinstance(a, A) else vars(a), b, c, d)", "except Exception as e: print(type(e).__name__, e)",
                "try: print([*%s, *%s], {**%s}, (*%s,))" % (self.any(1), self.any(1), self.any(1), self.any(0)), "except Exception as e: print(type(e).__name__, e)", "try:", "    for %s in [%s, %s]: print(b)" % (self.pick("a, b", "a, *b", "b"), self.any(1), self.any(1)), "except Exception as e: print(type(e).__name__, e)"]

    def shape_iterator(self):
        lines = ["class I:", "    def __init__(self): self.n = 0", "    def __iter__(self): %s" % self.pick("return self", "return iter('ab')", "yield 1; yield 2", "return 5", "raise KeyError('iter')"),
                 "    def __next__(self):", "        self.n += 1", "        if self.n > 3: %s" % self.pick("raise StopIteration", "raise StopIteration(7)", "raise ValueError('late')", "return None if self.n < 9 else [].pop()"), "        return self.n"]
        lines += self.pick([], ["    def __length_hint__(self): return %s" % self.pick("2", "-1", "'x'", "NotImplemented")], ["    def __getitem__(self, i): return i if i < 2 else [][i]"], ["    def __len__(self): return %s" % self.pick("2", "-1", "'x'", "2**70")])
        for use in self.r.sample(["list(I())", "tuple(I())", "next(I())", "sum(I())", "max(I())", "sorted(I(), reverse=True)", "[*I()]", "dict.fromkeys(I())", "2 in I()", "list(zip(I(), 'abcd'))", "list(enumerate(I(), 5))", "sorted(set(I()))", "a, b, c = I()", "list(map(str, I()))", "''.join(map(str, I()))",
                                  "any(I())", "len(I())", "list(reversed(I()))", "list(filter(None, I()))", "bytes(I())", "iter(I()).__next__()", "[x for x in I()]", "bool(I())", "dict(I())", "list(iter(I().__next__, 2))", "min(I(), key=lambda v: -v)", "x, *y = I()", "all(I())", "','.join(I())", "str(list(I()))"], 6):
            lines += ["try: %s" % ("print(%s)" % use if "=" not in use or "key=" in use or "reverse=" in use else use + "; print('unpacked')"), "except Exception as e: print(type(e).__name__, e)"]
        return lines

    def shape_loop(self):
        return ["def f(n):", "    out = []", "    for i in range(n):", "        try:", "            if i == %d: %s" % (self.r.randrange(4), self.pick("continue", "break", "return out", "raise ValueError(i)")), "            out.append(%s)" % self.pick("i", "-i", "(i, len(out))"),
                "        except ValueError as e: out.append(str(e))", "        finally:", "            %s" % self.pick("out.append('f')", "if i == 2: break", "if i == 1: continue", "if i == 3: return 'early'", "pass"),
                "    else: out.append('else')", "    while n > %s:" % self.pick("0", "2"), "        n -= 1", "        if n == %s: %s" % (self.pick("1", "3"), self.pick("break", "continue", "n -= 1")), "        out.append(n)", "    else: out.append('while')", "    return out", "print(f(%d), f(0))" % self.r.randrange(6)]

    def shape_strings(self):
        e = self.expr
        lines = ["s, t = %s, %s" % (e("str", 2), e("str", 1))]
        for _ in range(6):
            use = self.pick("s.split(t or None)", "s.rsplit(None, 1)", "s.splitlines(%s)" % self.pick("", "True"), "s.partition(t or 'x')", "s.rpartition(t or 'x')", "s.encode(%s)" % self.pick("", "'latin-1'", "'ascii', 'replace'", "'utf-16'", "'ascii'"), "s.find(t, %s)" % e("int", 0), "s.count(t, 1, -1)",
                            "s.startswith((t, 'a'), 1)", "s.center(%s, '*')" % self.pick("5", "20"), "s.zfill(8)", "s.translate(str.maketrans('abc', 'xyz', 'd'))", "s.isidentifier(), s.isprintable(), s.isdecimal()", "s.join(t)", "s % ()", "s.format(*'abc')", "s.expandtabs(3)", "s * 2 + t", "t in s, t not in s", "s < t, s == t",
                            "ascii(s)", "s.removeprefix(t).removesuffix(t)", "s.replace(t, '-', 1)", "s.rindex(t)", "[*map(ord, s)][:5]", "sorted(s)", "s[::-1].title().swapcase()", "s.strip(t or None)", "int(s, 36)", "float(s)", "eval(repr(s)) == s", "s.encode().decode('latin-1')", "s.casefold() == s.lower()", "bytes(s, 'utf-8')[:9]", "hash(s) == hash(s + '')", "s.ljust(6, t)", "s.index(t, 2)", "s.rfind(t, 0, 2)")
            lines += ["try: print(%s)" % use, "except Exception as e: print(type(e).__name__, e)"]
        return lines

    def shape_cells(self):
        return ["x = 'global'", "def f(flag):", "    %s" % self.pick("if flag: x = 1", "for x in (): pass", "try: raise KeyError(1)\n    except KeyError as x: pass", "def x(): pass\n    del x", "class x: pass", "x: int", "[x := 5]", "import sys as x", "with open('/dev/null') as x: pass", "global x; x = 'changed'"),
                "    def g(): return x", "    return %s" % self.pick("x", "g()", "[g() for _ in 'a']", "(lambda: x)()"), "for flag in (True, False):", "    try: print(type(f(flag)).__name__)", "    except Exception as e: print(type(e).__name__, e)", "print(x)"]

    def shape_delegation(self):
        return ["def inner():", "    r = None", "    while True:", "        try: r = yield r", "        except %s as e: r = repr(e)" % self.pick("KeyError", "Exception", "ValueError"), "        if r == 'stop': return 'result'", "def outer():",
                "    v = yield from %s" % self.pick("inner()", "inner()", "[1, 2]", "map(str, 'ab')", "'xy'", "5"), "    yield ('got', v)", "o = outer()"] + sum([["try: print(%s)" % self.pick("next(o)", "o.send('a')", "o.send('stop')", "o.throw(KeyError('k'))", "o.throw(TypeError)", "o.close()", "o.gi_yieldfrom is None"),
                                                                                                            "except Exception as e: print(type(e).__name__, e)"] for _ in range(6)], [])

    def shape_numbers(self):
        e = self.expr
        lines = ["i, f = %s, %s" % (e("int", 2), e("float", 2))]
        for _ in range(6):
            use = self.pick("divmod(i, 7), divmod(f, 2)", "pow(i, 3, 1000007)", "i.to_bytes(9, 'little', signed=True)", "i.bit_count(), i.bit_length()", "f.hex()", "float.fromhex(f.hex()) == f", "f.is_integer()", "round(f, -1)", "round(i, -2)", "int(f)", "i // f, i % f", "f ** 2", "i ** -1", "i << 70", "i >> 3", "i & 0xff, i | 1, i ^ i",
                            "complex(i, 1) * 2j", "abs(complex(3, i))", "i == f, i < f, f != f", "hash(i) == hash(float(i))", "repr(f), str(i)[:40]", "f'{f:.3e} {i:,}'", "f.as_integer_ratio()", "i / 3", "bin(i)[:40], oct(i)[-9:]", "i.conjugate(), f.real", "int(str(i)[-9:])", "max(i, f, 0)", "sum([f, i, 1.5])", "-i // 4, i % -4", "bool(i), not f", "i.__add__(f)", "f.__radd__(i)", "min((i, 'a'), (i, 'b'))",
                            "float(str(f))", "(i + 1j).imag", "~i, +f", "i.as_integer_ratio()", "int.from_bytes(b'abc')", "f // 0.7", "f % -3", "1e308 * 10, -f", "i.is_integer()")
            lines += ["try: print(%s)" % use, "except Exception as e: print(type(e).__name__, e)"]
        return lines

    def shape_dataclass(self):
        return ["from dataclasses import dataclass, field, replace, asdict", "from enum import Enum, IntFlag, auto", "@dataclass(%s)" % ", ".join(self.r.sample(["order=True", "frozen=True", "slots=True", "kw_only=False", "unsafe_hash=True", "eq=True"], self.r.randrange(3))), "class P:", "    a: int", "    b: str = %s" % self.expr("str", 1),
                "    c: list = field(default_factory=list%s)" % self.pick("", ", repr=False", ", compare=False"), "class E(%s):" % self.pick("Enum", "IntFlag"), "    X = auto()", "    Y = auto()", "    Z = %s" % self.pick("4", "1", "auto()")] + sum([["try: print(%s)" % self.pick("P(1)", "P(1) == P(1)", "P(1) < P(2)", "hash(P(1)) == hash(P(1))", "replace(P(1), a=5)", "asdict(P(2, 'x', [1]))",
                "P()", "P(1, 2, 3, 4)", "setattr(P(1), 'a', 2)", "P(1).__match_args__", "E.X", "list(E)", "E(2)", "E['Y'].name", "E(99)", "E.X in E", "E.X | E.Y", "repr(E.Z), E.Z.value", "E.X == 1", "E.X is E(1)", "sorted(E.__members__)", "P.__annotations__ is not None", "P(a=1, b=2)"), "except Exception as e: print(type(e).__name__, e)"] for _ in range(6)], [])
