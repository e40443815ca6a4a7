"""Random expressions and statements of wanted types, for generate.py."""
import random

INTS = ["(0)", "(1)", "(-1)", "(2)", "(7)", "(-13)", "(255)", "(1000)", "(-(2**31))", "(2**63)", "(10**20)", "True", "False"]
FLOATS = ["(0.0)", "(-0.0)", "(1.5)", "(-2.25)", "(1e100)", "(0.1)", "(3.0)", "(1e-7)", "(123456.789)", "float('inf')", "float('nan')"]
STRS = ["''", "'a'", "'abc'", "'Hello, World'", "'  pad '", "'été'", "'12'", "'a,b,,c'", "('x' * 3)", "'tab\\there'", "'日本'", "'MiXed'", "'-5'", "'quote\\'s'"]
KEYS = ["'a'", "'b'", "'c'", "'zz'"]


class Expressions:
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
