"""Small programs of several parts, for generate.py: what single statements do not make."""
import re


class Shapes:
    """Operators, generators, exceptions, scopes, match, containers."""

    def shape_operators(self):
        ops = self.r.sample(["add", "sub", "mul", "floordiv", "mod", "and", "or", "xor", "lshift", "pow", "truediv", "matmul"], 3)
        sign = {"add": "+", "sub": "-", "mul": "*", "floordiv": "//", "mod": "%", "and": "&", "or": "|", "xor": "^", "lshift": "<<", "pow": "**", "truediv": "/", "matmul": "@"}
        lines = ["class N:", "    def __init__(self, v): self.v = v", "    def __repr__(self): return 'N(%r)' % (self.v,)"]
        for op in ops:
            kind = self.pick("__%s__", "__r%s__", "__i%s__") % op
            answer = self.pick("N((%r, self.v, o))" % kind, "NotImplemented", "N([%r, o])" % kind, "N(self.v) if isinstance(o, int) else NotImplemented")
            lines += ["    def %s(self, o): return %s" % (kind, answer)]
        for name, answer in self.r.sample([("__eq__", "self.v == getattr(o, 'v', o)"), ("__lt__", "str(self.v) < str(o)"), ("__bool__", "bool(self.v)"), ("__len__", "3"), ("__contains__", "o == 2"),
                                           ("__neg__", "N(('neg', self.v))"), ("__getitem__", "o if o != 3 else [][o]"), ("__hash__", "7"), ("__index__", "2"), ("__call__", "('called', o)"),
                                           ("__ge__", "NotImplemented"), ("__int__", "41"), ("__float__", "1.5"), ("__abs__", "N('abs')"), ("__round__", "('r', o)"), ("__format__", "'<' + o + '>'")], 5):
            lines.append("    def %s(self%s): return %s" % (name, "" if "o" not in answer.replace("bool", "").replace("float", "") and name not in ("__eq__", "__lt__", "__ge__", "__contains__", "__getitem__", "__call__", "__format__") else ", o=None", answer))
        lines.append("x, y = N(%s), N(%s)" % (self.expr("int", 1), self.any(1)))
        uses = ["x %s y" % sign[op] for op in ops] + ["x %s %s" % (sign[ops[0]], self.expr("int", 1)), "%s %s y" % (self.expr("int", 1), sign[ops[1]]), "x == y", "x != 1", "x < y", "x > y", "x >= 2", "-x", "len(x)", "2 in x",
                "x[1]", "list(x)", "[x, y][x]", "{x: 1}", "x(5)", "int(x)", "float(x)", "abs(y)", "round(x)", "round(x, 1)", "f'{x:>3}'", "format(y)", "bool(x)", "not y", "sorted([x, y, x])", "x is y", "range(5)[x:]", "hash(x) == hash(x)",
                "'%d' % x", "'abc'[x]", "divmod(x, y)", "pow(x, y)", "[1, 2, 3][:x]", "max(x, y)", "x and y", "x or y", "sum([x, y])", "x.missing", "del x.v", "bytes(x)", "complex(x)", "iter(x)", "next(x)", "reversed(x)", "~x"]
        for use in self.r.sample(uses, 6):
            if use.startswith("del"):
                continue
            lines += ["try: print(%r, %s)" % (use, use), "except Exception as e: print(%r, type(e).__name__, e)" % use]
        lines += ["try:", "    x %s= y" % sign[ops[2]], "    print(x)", "except TypeError as e: print(e)"]
        return lines

    def shape_generator(self):
        body = self.r.sample(["got = yield %s" % self.any(1), "yield from %s" % self.expr(self.pick("list", "str", "dict"), 1), "print('in', (yield 5))", "yield", "x = [(yield)]", "return %s" % self.any(1), "yield 1 if got else 2",
                              "raise ValueError('out')", "for i in range(2): got = yield i, got", "yield (lambda: got)()"], 3)
        lines = ["def gen(got=None):", "    try:"] + ["        " + b for b in body] + self.pick(["    finally:", "        print('done')"], ["    except ValueError as e:", "        print('caught', e)", "        yield 'after'"],
                                                                                              ["    except GeneratorExit:", "        print('closed')", "        raise"], ["    except (TypeError, KeyError) as e:", "        yield repr(e)", "    else:", "        yield 'else'"])
        lines += ["it = gen()"]
        for _ in range(5):
            use = self.pick("next(it)", "it.send(%s)" % self.any(1), "it.throw(ValueError('in'))", "it.throw(KeyError)", "it.close()", "next(it, 'end')", "list(it)", "it.send(None)", "it.gi_running", "tuple(zip(it, 'ab'))", "sum(1 for _ in it)",
                            "3 in it", "max(it, key=repr, default=None)", "[*it]", "dict.fromkeys(map(str, it))")
            lines += ["try: print(%s)" % use, "except StopIteration as e: print('stop', e.value)", "except Exception as e: print(type(e).__name__, e, repr(e.__context__), repr(e.__cause__))"]
        return lines

    def shape_exceptions(self):
        raises = ["raise ValueError(%s)" % self.any(1), "raise KeyError(%s) from TypeError('t')" % self.expr("str", 1), "[][%s]" % self.expr("int", 1), "{}[%s]" % self.expr("str", 1), "1 / 0", "raise Own(1, 2)", "raise Own", "int('x')",
                  "raise ExceptionGroup('g', [ValueError(1), Own(2)])", "assert %s, 'said'" % self.expr("bool", 1), "None.x", "raise StopIteration(3)", "raise Own from None", "'a' + 1", "next(iter([]))", "undefined", "raise OSError(2, 'no', 'f')"]
        lines = ["class Own(Exception):", "    def __str__(self): return 'own' + repr(self.args)", "def f():", "    try:", "        " + self.pick(*raises), "    except %s as e:" % self.pick("Own", "ValueError", "LookupError", "Exception", "(Own, TypeError)"),
                 "        print('first', repr(e))", "        " + self.pick("raise", "pass", "return 1", "raise Own('again')", "raise RuntimeError from e", self.pick(*raises)), "    " + self.pick("finally", "else") + ":",
                 "        " + self.pick("print('last')", "return 2", self.pick(*raises)), "    return 3"]
        lines += ["try:", "    print(f())", "except BaseException as e:", "    while e is not None:", "        print(type(e).__name__, e, e.args, e.__suppress_context__, repr(e.__cause__))", "        e = e.__context__"]
        return lines

    def shape_handlers(self):
        group = self.pick("ExceptionGroup('a', [ValueError(1), TypeError('t'), ExceptionGroup('b', [KeyError('k'), ValueError(2)])])", "ExceptionGroup('x', [OSError(1, 'm')])", "ValueError('plain')")
        lines = ["try:", "    try:", "        raise " + group, "    except* %s as g:" % self.pick("ValueError", "(KeyError, OSError)", "TypeError"), "        print('star', repr(g), g.__context__)",
                 self.pick("        pass", "        raise", "        raise RuntimeError('new')"), "    except* %s as g:" % self.pick("LookupError", "TypeError", "Exception"), "        print('second', repr(g))"]
        lines += self.pick([], ["    else: print('else')"], ["    finally: print('finally')"])
        return lines + ["except BaseException as e:", "    print('left', repr(e), repr(e.__cause__), repr(e.__context__), getattr(e, 'exceptions', None))"]

    def shape_closure(self):
        return ["def outer(a, b=%s):" % self.expr("int", 1), "    total = %s" % self.any(1), "    def inner(c, *, d=%s):" % self.any(1), "        nonlocal %s" % self.pick("total", "a", "b, total"),
                "        %s" % self.pick("total = (total, c)", "a = c, d", "b = [c, b]; total = d", "del total", "total = lambda: total"), "        return lambda: (a, b, c, d%s)" % self.pick("", ", total"), "    return inner, lambda: %s" % self.pick("total", "a", "(a, b)"),
                "first, second = outer(%s)" % self.any(1), "for call in (lambda: first(1)(), lambda: repr(second())[:60], lambda: first(2, d=3)(), lambda: first(), lambda: first.__closure__ is None, lambda: first.__code__.co_freevars):",
                "    try: print(repr(call()).split(' at ')[0][:99])", "    except Exception as e: print(type(e).__name__, e)"]

    def shape_match(self):
        pattern = lambda d: "_" if d <= 0 else self.pick("%s" % self.pick("1", "'a'", "None", "True", "-2", "1.5", "'abc'"), "x%d" % self.r.randrange(9), "[%s, *_]" % pattern(d - 1), "[%s, %s]" % (pattern(d - 1), pattern(d - 1)), "int(%s)" % self.pick("", "n"),
                                                        "{'a': %s}" % pattern(d - 1), "{'b': 1, **more}", "str() | bytes()", "P(%s)" % pattern(d - 1), "P(a=%s, b=%s)" % (pattern(d - 1), pattern(d - 1)), "(%s) as w" % pattern(d - 1), "float(f)", "[]", "{}",
                                                        "(1 | 2 | 'b')", "list([*_, 3])", "dict()", "bool(q)")
        lines = ["class P:", "    __match_args__ = %s" % self.pick("('a', 'b')", "('b',)", "()"), "    def __init__(self, a, b): self.a, self.b = a, b", "def look(v):", "    match v:"]
        for k in range(5):
            p = pattern(2)
            while p in ("_",) or (p[0] == "x" and len(p) == 2) or p.startswith("(_)") or (p.startswith("(x") and p.endswith(") as w")):
                p = pattern(2)
            names = []
            if len(set(re.findall(r"\bx\d|\bw\b|\bn\b|\bf\b|\bq\b|\bmore\b", p))) != len(re.findall(r"\bx\d|\bw\b|\bn\b|\bf\b|\bq\b|\bmore\b", p)):
                continue
            names = sorted(set(re.findall(r"\bx\d|\bw\b|\bn\b|\bf\b|\bq\b|\bmore\b", p)))
            lines.append("        case %s%s: return %d, %s" % (p, self.pick("", "", " if v", " if not v"), k, "[%s]" % ", ".join("repr(%s) if not isinstance(%s, P) else 'P'" % (n, n) for n in names)))
        lines += ["        case _: return 'none'", "for v in (1, -2, 'a', 'abc', None, True, 1.5, [], [1, 2], [1, [2, 3]], (3,), {}, {'a': 1}, {'a': [1], 'b': 1}, P(1, 2), P([1, 3], 'a'), b'x', range(3), %s, %s):" % (self.any(1), self.any(1)),
                  "    try: print(look(v))", "    except Exception as e: print(type(e).__name__, e)"]
        return lines

    def shape_comprehension(self):
        e = self.expr
        c = self.pick("[%s for x in %s for y in %s if %s]" % (self.pick("x", "(x, y)", "y", "lambda: x", "[z for z in (x, y)]", "x if y else y"), e("list", 1), self.pick("range(3)", "[x]", "'ab'", e("list", 1)), self.pick("True", "x", "y", "x != y", "(last := x)")),
                      "{x: y for x, y in enumerate(%s)}" % e("str", 1), "{x %% 5 for x in %s}" % e("list", 1), "[(i, j) for i in range(4) if i %% 2 for j in range(i) if j < %s]" % e("int", 1),
                      "sum(x for x in %s)" % e("list", 1), "[[x for x in range(y)] for y in (1, 0, 3)]", "[x for x in %s if all(x >= y for y in %s)]" % (e("list", 1), e("list", 1)), "{k: [v for v in vs] for k, vs in {'a': %s}.items()}" % e("list", 1),
                      "[(lambda q=x: q)() for x in %s]" % e("list", 1), "dict((str(k), v) for k, v in zip(%s, %s))" % (e("list", 1), e("str", 1)))
        return ["x = 'outer'", "last = None", "try:", "    got = %s" % c, "    print([g() if callable(g) else g for g in got] if isinstance(got, list) else got, x, last)", "except Exception as e: print(type(e).__name__, e, x)",
                "class C:", "    x = 5", "    seen = [x for _ in range(2)]" if self.r.random() < 0.3 else "    seen = [y for y in range(x)]", "print(C.seen)"]

    def shape_formatting(self):
        spec = self.pick("", "", "<", ">", "^", "=", "*^", "0<") + self.pick("", "+", "-", " ") + self.pick("", "#") + self.pick("", "0") + self.pick("", "3", "8", "12") + self.pick("", ",", "_") + self.pick("", ".0", ".2", ".5") + self.pick(*"bcdeEfFgGnosxX%", "", "", "")
        v = self.any(2)
        return ["v = %s" % v, "for spec in (%r, %r):" % (spec, self.pick("10", ">6", ".3", "x", "s", "+d", "^20", "=5", "c", ",", "08.2f", "!r")), "    try: print(repr(format(v, spec)))", "    except Exception as e: print(type(e).__name__, e)",
                "for how in (%s):" % ", ".join("lambda: " + self.pick("f'{v!r:>%d}'" % self.r.randrange(30), "f'{v=}'", "f'{v!s}'", "'%%%s' %% (v,)" % self.pick("s", "r", "d", "5.1f", "x", "-8s|", "+d", "05d", "c", "a", "e", "#o", ".2s", "i", "u"), "'{:%s}'.format(v)" % spec,
                                                       "'{0}{0!r}{1}'.format(v, 1)", "'{v[0]}'.format(v=v)", "'{.real}'.format(v)", "'{}'.format()", "'%(a)s' % {'a': v}", "'%s %s' % v", "f'{v:{6}}'", "'%*d' % (5, v)", "str.format_map('{a}', {'a': v})") for _ in range(4)) + ",):",
                "    try: print(repr(how()))", "    except Exception as e: print(type(e).__name__, e)"]

    def shape_slices(self):
        kind = self.pick("list", "bytearray", "str", "tuple", "bytes", "range", "memoryview", "array")
        make = {"list": "list(range(7))", "bytearray": "bytearray(b'abcdefg')", "str": "'abcdefg'", "tuple": "tuple(range(7))", "bytes": "b'abcdefg'", "range": "range(2, 30, 4)", "memoryview": "memoryview(bytearray(b'abcdefg'))", "array": "__import__('array').array('i', range(7))"}[kind]
        new = {"list": "[9, 8]", "bytearray": "b'XY'", "memoryview": "b'XY'", "array": "__import__('array').array('i', [9, 8])"}.get(kind, "[1]")
        lines = ["s = %s" % make, "show = lambda v: v.tolist() if hasattr(v, 'tolist') else v"]
        for _ in range(4):
            cut = "[%s]" % self.slice(0) if self.r.random() < 0.8 else "[%s]" % self.pick("3", "-1", "99", "None", "'a'", "1.5", "True", "2**70", "::2**70", ":-2**70", "...")
            lines += ["try: %s" % self.pick("print(show(s%s))" % cut, "s%s = %s; print(show(s))" % (cut, new), "del s%s; print(show(s))" % cut, "s%s += %s; print(show(s))" % (cut, new)), "except Exception as e: print(type(e).__name__, e)"]
        return lines

    def shape_orders(self):
        lines = ["d = %s" % self.expr("dict", 2)]
        for _ in range(5):
            k, v = self.pick("'a'", "'zz'", "1", "1.0", "True", "(1, 2)", "None"), self.any(1)
            lines += ["try: print(%s)" % self.pick("d.setdefault(%s, %s)" % (k, v), "d.pop(%s)" % k, "d.pop(%s, 0)" % k, "d.popitem()", "d.update(%s)" % self.expr("dict", 1), "d.update({%s: %s})" % (k, v), "list(reversed(d))", "d | {%s: 5}" % k, "d.items() & {('a', 1)}",
                                                     "d.keys() | {'q'} >= {'q'}", "%s in d" % k, "d == dict(reversed(list(d.items())))", "d.get(%s)" % k, "list(d.items())[-1:]", "d.__setitem__(%s, %s)" % (k, v), "{**d, %s: 1}" % k, "d.keys() - ['a']  == set(d) - {'a'}",
                                                     "d.values().mapping == d", "d.copy() is d", "dict(d, x=1)", "d.fromkeys('ab')", "len(d)", "max(d, default=0, key=str)", "d.clear()", "d[%s]" % k, "d.pop()"), "except Exception as e: print(type(e).__name__, e)"]
        return lines + ["print(d)", "s = %s" % self.expr("set", 2), "t = %s" % self.expr("set", 1), "print(s <= t, s | t, s & t, s ^ t, s - t, s.isdisjoint(t), frozenset(s) == s, sorted(s), len(s | t))"]
