"""Random programs over the core of Python, run on Preempt and on CPython: the same output, or a small program that shows the
difference. Usage: generate.py PREEMPT PYTHON COUNT SEED [FOLDER]"""
import os
import random
import re
import subprocess
import sys
import tempfile

INTS = ["(0)", "(1)", "(-1)", "(2)", "(7)", "(-13)", "(255)", "(1000)", "(-(2**31))", "(2**63)", "(10**20)", "True", "False"]
FLOATS = ["(0.0)", "(-0.0)", "(1.5)", "(-2.25)", "(1e100)", "(0.1)", "(3.0)", "(1e-7)", "(123456.789)", "float('inf')", "float('nan')"]
STRS = ["''", "'a'", "'abc'", "'Hello, World'", "'  pad '", "'été'", "'12'", "'a,b,,c'", "('x' * 3)", "'tab\\there'", "'日本'", "'MiXed'", "'-5'", "'quote\\'s'"]
KEYS = ["'a'", "'b'", "'c'", "'zz'"]


class Maker:
    """Makes expressions and statements of wanted types. Deep ones become shallow."""

    def __init__(self, seed):
        self.r = random.Random(seed)
        self.names = {}
        self.fresh = 0

    def pick(self, *options):
        return self.r.choice(options)

    def name(self, kind):
        known = [n for n, k in self.names.items() if k == kind]
        return self.r.choice(known) if known and self.r.random() < 0.5 else None

    def expr(self, kind, depth):
        n = self.name(kind)
        if n is not None:
            return n
        return getattr(self, kind)(depth - 1)

    def any(self, depth):
        return self.expr(self.pick("int", "float", "str", "list", "dict", "tuple", "set", "bool", "bytes"), depth)

    def int(self, d):
        if d <= 0:
            return self.r.choice(INTS)
        e = self.expr
        return self.pick(
            lambda: "(%s %s %s)" % (e("int", d), self.pick("+", "-", "*", "//", "%", "&", "|", "^"), e("int", d)),
            lambda: "(%s %s %s)" % (e("int", d), self.pick("<<", ">>"), self.pick("0", "1", "5", "40")),
            lambda: "(%s ** %s)" % (e("int", d), self.pick("0", "1", "2", "3")),
            lambda: "%s(%s)" % (self.pick("abs", "-", "~", "+", "int", "hash"), e("int", d)),
            lambda: "len(%s)" % e(self.pick("str", "list", "dict", "tuple", "set", "bytes"), d),
            lambda: "%s(%s, default=0)" % (self.pick("max", "min"), e("list", d)),
            lambda: "sum(%s)" % e("list", d),
            lambda: "(%s if %s else %s)" % (e("int", d), e("bool", d), e("int", d)),
            lambda: "%s[%s]" % (e("list", d), e("int", 0)),
            lambda: "%s.get(%s, %s)" % (e("dict", d), e("str", d), e("int", d)),
            lambda: "%s.%s(%s)" % (e("str", d), self.pick("find", "count", "index", "rfind"), e("str", d)),
            lambda: "int(%s)" % e(self.pick("str", "float"), d),
            lambda: "round(%s)" % e("float", d),
            lambda: "divmod(%s, %s)[%s]" % (e("int", d), e("int", d), self.pick("0", "1")),
            lambda: "%s.bit_length()" % e("int", d),
            lambda: "ord(%s)" % e("str", d),
            lambda: "(lambda x, y=%s: x * y)(%s)" % (e("int", d), e("int", d)),
            lambda: "%s.index(%s)" % (e("list", d), e("int", d)),
            lambda: "int.from_bytes(%s, %s)" % (e("bytes", d), self.pick("'big'", "'little'")),
        )()

    def float(self, d):
        if d <= 0:
            return self.r.choice(FLOATS)
        e = self.expr
        return self.pick(
            lambda: "(%s %s %s)" % (e("float", d), self.pick("+", "-", "*", "/", "//", "%"), e(self.pick("float", "int"), d)),
            lambda: "(%s / %s)" % (e("int", d), e("int", d)),
            lambda: "round(%s, %s)" % (e("float", d), self.pick("0", "1", "3", "-2")),
            lambda: "float(%s)" % e(self.pick("int", "str"), d),
            lambda: "abs(%s)" % e("float", d),
        )()

    def bool(self, d):
        if d <= 0:
            return self.pick("True", "False")
        e = self.expr
        kind = self.pick("int", "float", "str", "list", "tuple", "set")
        return self.pick(
            lambda: "(%s %s %s)" % (e(kind, d), self.pick("<", "<=", "==", "!=", ">", ">="), e(kind, d)),
            lambda: "(%s %s %s)" % (e("int", d), self.pick("in", "not in"), e(self.pick("list", "set", "tuple"), d)),
            lambda: "(%s in %s)" % (e("str", d), e(self.pick("str", "dict"), d)),
            lambda: "(not %s)" % self.any(d),
            lambda: "bool(%s %s %s)" % (self.any(d), self.pick("and", "or"), self.any(d)),
            lambda: "(%s < %s <= %s)" % (e("int", d), e("int", d), e("int", d)),
            lambda: "isinstance(%s, %s)" % (self.any(d), self.pick("int", "str", "(list, tuple)", "bool", "float")),
            lambda: "%s(%s)" % (self.pick("any", "all"), e("list", d)),
            lambda: "%s.%s()" % (e("str", d), self.pick("isdigit", "isalpha", "isupper", "islower", "isspace", "isidentifier", "istitle", "isnumeric", "isascii", "isprintable", "isalnum")),
            lambda: "%s.%s(%s)" % (e("str", d), self.pick("startswith", "endswith"), e("str", d)),
            lambda: "(%s is %s)" % (e("list", d), self.pick("None", e("list", d))),
            lambda: "%s.%s(%s)" % (e("set", d), self.pick("issubset", "issuperset", "isdisjoint"), e("set", d)),
        )()

    def str(self, d):
        if d <= 0:
            return self.r.choice(STRS)
        e = self.expr
        return self.pick(
            lambda: "(%s + %s)" % (e("str", d), e("str", d)),
            lambda: "(%s * %s)" % (e("str", d), self.pick("0", "2", "-1")),
            lambda: "%s.%s()" % (e("str", d), self.pick("upper", "lower", "title", "capitalize", "swapcase", "strip", "lstrip", "rstrip", "casefold")),
            lambda: "%s[%s]" % (e("str", d), self.slice(d)),
            lambda: "%s[%s]" % (e("str", d), e("int", 0)),
            lambda: "%s.replace(%s, %s)" % (e("str", d), e("str", 0), e("str", d)),
            lambda: "%s.join(map(str, %s))" % (e("str", d), e("list", d)),
            lambda: "%s(%s)" % (self.pick("str", "repr", "ascii"), self.any(d)),
            lambda: "f'{%s}|{%s!r}'" % (self.flat(self.any(d)), self.flat(self.any(d))),
            lambda: "format(%s, %r)" % (e("int", d), self.pick("d", "05d", "x", "#b", ",", "+", ">12", "_", "^9", "e", "08.2f", "c", "%", "=+8", "o", "*<6")),
            lambda: "format(%s, %r)" % (e("float", d), self.pick(".2f", "g", "e", ".3", "10.1f", "%", "+.4g", ",.2f", "08.3f", "", ".0f", "z.1f", "n")),
            lambda: "format(%s, %r)" % (e("str", d), self.pick("", ">10", "^8", "*<6", ".2", "5.3", "s", "d")),
            lambda: "(%s %% (%s,))" % (self.pick("'%d'", "'%5s|'", "'%r'", "'%x'", "'%.2f'", "'%+d'", "'%-6s|'", "'%c'", "'%%%s'", "'%05d'", "'%e'", "'%g'"), self.any(d)),
            lambda: "'{0} {1!r:>8} {0}'.format(%s, %s)" % (self.any(d), e("str", d)),
            lambda: "%s.%s(%s)" % (e("str", d), self.pick("center", "ljust", "rjust", "zfill"), self.pick("0", "3", "9")),
            lambda: "%s(%s)" % (self.pick("hex", "bin", "oct"), e("int", d)),
            lambda: "chr(%s)" % e("int", d),
            lambda: "%s.%s(%s)" % (e("str", d), self.pick("removeprefix", "removesuffix", "strip", "lstrip"), e("str", 0)),
            lambda: "%s.expandtabs(%s)" % (e("str", d), self.pick("0", "4")),
            lambda: "%s.translate({97: 'Z', 98: None})" % e("str", d),
            lambda: "type(%s).__name__" % self.any(d),
        )()

    def flat(self, text):
        """For the inside of an f-string."""
        return "(" + text.replace("\\", "\\\\") + ")" if "\\" not in text and "'" not in text else "0"

    def slice(self, d):
        part = lambda: self.pick("", "", "0", "1", "-1", "2", "-3", "100")
        return "%s:%s" % (part(), part()) if self.r.random() < 0.6 else "%s:%s:%s" % (part(), part(), self.pick("", "2", "-1", "-2", "0"))

    def list(self, d):
        if d <= 0:
            return "[%s]" % ", ".join(self.r.choice(INTS) for _ in range(self.r.randrange(5)))
        e = self.expr
        return self.pick(
            lambda: "[%s]" % ", ".join(e("int", d) for _ in range(self.r.randrange(4))),
            lambda: "(%s + %s)" % (e("list", d), e("list", d)),
            lambda: "(%s * %s)" % (e("list", d), self.pick("0", "2", "-1")),
            lambda: "%s[%s]" % (e("list", d), self.slice(d)),
            lambda: "[x %s %s for x in %s if %s]" % (self.pick("+", "*", "-", "//", "%"), e("int", d), e("list", d), self.pick("x", "x > 0", "x % 2", "True")),
            lambda: "sorted(%s%s)" % (e("list", d), self.pick("", ", reverse=True", ", key=lambda v: -v", ", key=str", ", key=lambda v: v % 3")),
            lambda: "list(%s(%s))" % (self.pick("reversed", "set", "tuple", "iter"), e("list", d)) if self.r.random() < 0.7 else "sorted(set(%s))" % e("list", d),
            lambda: "list(range(%s, %s, %s))" % (self.pick("0", "5", "-3"), self.pick("0", "7", "-9"), self.pick("1", "2", "-1", "-4", "0")),
            lambda: "[*%s, *%s]" % (e("list", d), e("tuple", d)) if self.r.random() < 0.5 else "[len(w) for w in %s.split(%s)]" % (e("str", d), self.pick("", "','", "'a'")),
            lambda: "[a * b for a, b in zip(%s, %s)]" % (e("list", d), e("list", d)),
            lambda: "[i + v for i, v in enumerate(%s, %s)]" % (e("list", d), e("int", 0)),
            lambda: "list(map(lambda v: v %s 3, %s))" % (self.pick("+", "%", "//", "**"), e("list", d)),
            lambda: "list(filter(None, %s))" % e("list", d),
            lambda: "list(%s.values())" % e("dict", d),
            lambda: "list(%s)" % e("bytes", d),
            lambda: "[y for x in [%s, %s] for y in x]" % (e("list", d), e("list", d)),
        )()

    def tuple(self, d):
        if d <= 0:
            return self.pick("()", "(1,)", "(1, 2)", "(3, 'a')", "(None, True)")
        e = self.expr
        return self.pick(
            lambda: "(%s, %s)" % (self.any(d), self.any(d)),
            lambda: "tuple(%s)" % e(self.pick("list", "str"), d),
            lambda: "(%s + %s)" % (e("tuple", d), e("tuple", d)),
            lambda: "%s[%s]" % (e("tuple", d), self.slice(d)),
            lambda: "%s.partition(%s)" % (e("str", d), e("str", 0)),
            lambda: "divmod(%s, %s)" % (e("int", d), e("int", d)),
            lambda: "tuple(%s.items())" % e("dict", d),
            lambda: "max([%s, %s])" % (e("tuple", d), e("tuple", d)),
            lambda: "%s.as_integer_ratio()" % e("float", d),
        )()

    def dict(self, d):
        if d <= 0:
            return "{%s}" % ", ".join("%s: %s" % (self.r.choice(KEYS), self.r.choice(INTS)) for _ in range(self.r.randrange(4)))
        e = self.expr
        return self.pick(
            lambda: "{%s: %s, %s: %s}" % (e("str", d), e("int", d), e("str", d), e("int", d)),
            lambda: "{str(k): k * 2 for k in %s}" % e("list", d),
            lambda: "(%s | %s)" % (e("dict", d), e("dict", d)),
            lambda: "{**%s, 'z': %s}" % (e("dict", d), e("int", d)),
            lambda: "dict(zip(%s, %s))" % (e("str", d), e("list", d)),
            lambda: "{k: v for k, v in %s.items() if v %s 2}" % (e("dict", d), self.pick(">", "<", "%", "!=")),
            lambda: "dict(sorted(%s.items(), key=lambda kv: (kv[1], kv[0])))" % e("dict", d),
            lambda: "dict.fromkeys(%s, %s)" % (e("str", d), e("int", d)),
        )()

    def set(self, d):
        # Of small ints only: the order of others is CPython's affair.
        if d <= 0:
            return self.pick("set()", "{1}", "{1, 2, 3}", "{0, 5}")
        e = self.expr
        return self.pick(
            lambda: "(%s %s %s)" % (e("set", d), self.pick("|", "&", "-", "^"), e("set", d)),
            lambda: "{x %% 7 for x in %s if isinstance(x, int)}" % e("list", d),
            lambda: "%s.%s(%s)" % (e("set", d), self.pick("union", "intersection", "difference", "symmetric_difference"), e("set", d)),
        )()

    def bytes(self, d):
        if d <= 0:
            return self.pick("b''", "b'abc'", "b'\\x00\\xff'", "bytes(3)", "b'a,b'")
        e = self.expr
        return self.pick(
            lambda: "%s.encode()" % e("str", d),
            lambda: "(%s + %s)" % (e("bytes", d), e("bytes", d)),
            lambda: "%s[%s]" % (e("bytes", d), self.slice(d)),
            lambda: "%s.%s()" % (e("bytes", d), self.pick("upper", "lower", "strip", "title", "swapcase")),
            lambda: "bytes(v %% 256 for v in %s)" % e("list", d),
            lambda: "%s.to_bytes(%s, %s)" % (e("int", d), self.pick("1", "4", "9"), self.pick("'big'", "'little'")),
            lambda: "bytes.fromhex(%s)" % e("str", d),
            lambda: "%s.replace(b'a', b'--')" % e("bytes", d),
        )()

    # ---- statements

    def var(self, kind):
        self.fresh += 1
        n = "v%d" % self.fresh
        self.names[n] = kind
        return n

    def block(self, depth, count):
        kept = dict(self.names)
        lines = []
        for _ in range(count):
            lines.extend(self.statement(depth))
        self.names = kept
        return ["    " + line for line in lines] or ["    pass"]

    def statement(self, depth):
        r = self.r.random()
        kind = self.pick("int", "float", "str", "list", "dict", "tuple", "set", "bool", "bytes", "int", "str", "list")
        if r < 0.40 or depth <= 0:
            text = self.expr(kind, 3)
            return ["%s = %s" % (self.var(kind), text)]
        if r < 0.52:
            return ["print(%s)" % ", ".join("repr(%s)" % self.any(2) for _ in range(self.r.randrange(1, 3)))]
        if r < 0.58:
            test = self.expr("bool", 2)
            return ["if %s:" % test] + self.block(depth - 1, 2) + ["else:"] + self.block(depth - 1, 1)
        if r < 0.66:
            over = self.expr(self.pick("list", "str", "tuple", "dict"), 2)
            self.fresh += 1
            n = "v%d" % self.fresh
            body = self.block(depth - 1, 2)
            end = self.pick([], ["    if repr(%s) > '5': break" % n], ["    if not %s: continue" % n])
            return ["for %s in %s:" % (n, over)] + end + body + ["    print(%s)" % n] + self.pick([], ["else:", "    print('else')"])
        if r < 0.74:
            caught = self.pick("ZeroDivisionError", "(IndexError, KeyError)", "ValueError", "Exception")
            last = self.pick([], ["finally:", "    print('finally')"], ["else:", "    print('no trouble')"])
            return ["try:"] + self.block(depth - 1, 2) + ["except %s as e:" % caught, "    print(type(e).__name__, e)"] + last
        if r < 0.80:
            self.fresh += 1
            f = "f%d" % self.fresh
            body = self.block(depth - 1, 2)
            result = self.expr("int", 2)
            call = self.pick("%s(%s)", "%s(%s, b=2)", "%s(%s, 3, 4, k=5)", "%s(*[%s, 1])", "%s(**{'a': %s})") % (f, self.expr("int", 1))
            return ["def %s(a, b=%s, *rest, **more):" % (f, self.expr("int", 1))] + body + ["    return (a, b, rest, more, %s)" % result, "print(%s)" % call]
        if r < 0.84:
            self.fresh += 1
            g = "g%d" % self.fresh
            return ["def %s(n):" % g, "    for i in range(n):", "        got = yield i * %s" % self.expr("int", 1), "        if got: yield got", "it = %s(3)" % g, "print(next(it), %s, list(it))" % self.pick(
                "it.send(None)", "it.send(5)", "next(it)")]
        if r < 0.89:
            names = self.pick("a, b", "a, *b", "*a, b", "(a, b), c", "a, b, *c")
            return ["%s = %s" % (names, self.expr(self.pick("list", "tuple", "str"), 2)), "print(a, b)"]
        if r < 0.94:
            v = self.name("list") or "[3, 1, 2]"
            return ["w = list(%s)" % v, "w.%s" % self.pick("append(%s)", "extend([%s])", "insert(1, %s)", "remove(%s)", "pop(%s)", "sort() or w.reverse() or w.append(%s)", "__setitem__(slice(0, 1), [%s])") % self.expr("int", 1), "print(w)"]
        if r < 0.97:
            return ["match %s:" % self.any(2), "    case int() | float() as n: print('number', n)", "    case [x, *others]: print('sequence', x, others)", "    case {'a': v, **rest}: print('mapping', v, rest)",
                    "    case str(s) if s: print('text', s)", "    case _: print('other')"]
        v = self.name("int")
        return ["%s %s= %s" % (v, self.pick("+", "-", "*", "//", "%", "|", "&"), self.expr("int", 2)), "print(%s)" % v] if v else ["print((y := %s), y)" % self.expr("int", 2)]


    # ---- shapes: small programs of several parts that the statements above do not make

    def shape(self):
        return getattr(self, "shape_" + self.pick("operators", "generator", "exceptions", "closure", "match", "comprehension", "formatting", "slices", "orders", "with_", "arguments",
                                                  "inheritance", "descriptor", "unpacking", "iterator", "loop", "strings", "cells", "delegation", "numbers", "dataclass", "handlers"))()

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


FRAME = """def case():
%s
try:
    case()
except Exception as error:
    print(type(error).__name__, error)
"""


def program(seed):
    maker = Maker(seed)
    lines = []
    if seed % 2:
        lines.append(maker.shape())
    for _ in range(maker.r.randrange(4, 9) if seed % 2 == 0 else 2):
        lines.append(maker.statement(2))
    return lines


def text_of(statements):
    text = FRAME % "\n".join("    " + line for statement in statements for part in statement for line in part.split("\n"))
    try:
        compile(text, "case", "exec")
    except SyntaxError:
        return "try: exec(%r)\nexcept SyntaxError as e: print(type(e).__name__, e.msg, e.lineno)\n" % text
    return text


def run(command, files):
    env = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    out = []
    for f in files:
        try:
            p = subprocess.run(command + [f], capture_output=True, text=True, env=env, stdin=subprocess.DEVNULL, timeout=60)
            out.append((p.returncode, re.sub(r"0x[0-9a-f]{6,}", "0x", p.stdout), re.sub(r'File ".*?"', "File", p.stderr)))
        except subprocess.TimeoutExpired:
            out.append(("too long", "", ""))
    return out


def differs(statements, preempt, python, folder):
    path = os.path.join(folder, "shrunk.py")
    with open(path, "w") as f:
        f.write(text_of(statements))
    a, b = run([python], [path])[0], run(preempt, [path])[0]
    return a != b


def shrink(statements, preempt, python, folder):
    changed = True
    while changed:
        changed = False
        for i in range(len(statements) - 1, -1, -1):
            less = statements[:i] + statements[i + 1:]
            if less and differs(less, preempt, python, folder):
                statements, changed = less, True
    return statements


def batched(seeds):
    """One program of many: each case apart."""
    parts = []
    for seed in seeds:
        parts.append("print('case %d')\n" % seed + text_of(program(seed)))
    return "\n".join(parts)


def main():
    preempt, python, count, seed = [sys.argv[1], "run"], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    folder = sys.argv[5] if len(sys.argv) > 5 else tempfile.mkdtemp()
    found = 0
    size = 25
    for start in range(seed, seed + count, size):
        seeds = list(range(start, min(start + size, seed + count)))
        path = os.path.join(folder, "batch.py")
        with open(path, "w") as f:
            f.write(batched(seeds))
        a, b = run([python], [path])[0], run(preempt, [path])[0]
        if a == b:
            continue
        if "SyntaxError" in a[2] and a[0] == 1 and not a[1]:
            suspects = seeds
        else:
            split = lambda t: {int(p.split("\n", 1)[0]): p for p in ("\n" + t).split("\ncase ")[1:]}
            x, y = split(a[1]), split(b[1])
            suspects = [s for s in seeds if x.get(s) != y.get(s)][:3]
        for s in suspects:
            statements = program(s)
            if not differs(statements, preempt, python, folder):
                continue
            statements = shrink(statements, preempt, python, folder)
            path = os.path.join(folder, "difference_%d.py" % s)
            with open(path, "w") as f:
                f.write(text_of(statements))
            c, p = run([python], [path])[0], run(preempt, [path])[0]
            found += 1
            print("seed %d: %s" % (s, path))
            print(text_of(statements))
            print("CPython:", c[0], c[1][-600:], c[2][-300:])
            print("Preempt:", p[0], p[1][-600:], p[2][-300:])
            sys.stdout.flush()
    print("%d programs, %d differences" % (count, found))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
