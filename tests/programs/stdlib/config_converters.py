# Ways of reading that a parser and its sections share, defaults that are no texts, and values read before an error.
import configparser

p = configparser.ConfigParser(converters={"list": str.split})
p.read_string("[one]\nwords = a b c\nn = 4\nyes = on\n")
print(sorted(p.converters), p.converters["int"], p.getlist("one", "words"), p["one"].getlist("words"), p["one"].getint("n"))
p.converters["half"] = lambda v: int(v) / 2
print(p.gethalf("one", "n"), p["one"].gethalf("n"), p["one"].gethalf("gone"), p["one"].gethalf("gone", 7), len(p.converters))
del p.converters["half"]
for act in (lambda: p.gethalf, lambda: p["one"].gethalf, lambda: p.converters.__setitem__("", int), lambda: p.converters["half"]):
    try:
        print(act())
    except (AttributeError, ValueError, KeyError) as e:
        print(type(e).__name__, e)
p.getshort = lambda section, option: p.get(section, option)[:1]
print(p.getshort("one", "words"), hasattr(p["one"], "getshort"))
raw = configparser.RawConfigParser(defaults={"a": 5.2})
print(raw.defaults(), configparser.ConfigParser(defaults={"A": "%(b)s", 1: 2}).defaults())
try:
    p.read_string("[two]\nx=1\ny=2\ny=3\n")
except configparser.DuplicateOptionError as e:
    print(e)
print(p.get("two", "x"), p["two"]["y"])
p.clear()
print(p.sections(), list(p))


class Plain(configparser.ConfigParser):
    _DEFAULT_INTERPOLATION = None


own = Plain()
own.read_string("[s]\nv = %(x)s * 2\n")
print(own["s"]["v"])
