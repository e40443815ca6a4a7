# configparser with sections, defaults, interpolation, converters, writing, and each of its errors.
import configparser, io
TEXT = """
[DEFAULT]
ServerAliveInterval = 45
Compression = yes
base = /srv

[forge.example]
User = hg
path = %(base)s/repo
multi = first
    second

    third
; comment
[top]
Port : 50022
ForwardX11 = no
ratio = 2.5
pct = 100%%
"""
c = configparser.ConfigParser(); c.read_string(TEXT)
print(c.sections(), "DEFAULT" in c, c["forge.example"]["user"], c["top"]["compression"], c.get("forge.example", "path"), repr(c["forge.example"]["multi"]))
print(c.getint("top", "port"), c["top"].getboolean("forwardx11"), c["top"].getfloat("ratio"), c["top"]["pct"], c["top"].get("nope"), c["top"].get("nope", "fb"), c.getint("top", "nope", fallback=7), c.has_option("top", "port"), list(c["top"]), dict(c["top"]), c.options("top"), c.items("top"), c.defaults(), c["top"], len(c))
c["new"] = {"a": "1", "b": "two"}; c.set("new", "c", "x"); c.add_section("e"); del c["top"]; c["new"]["d"] = "5"; out = io.StringIO(); c.write(out); print(out.getvalue())
for f in (lambda: c["zz"], lambda: c.get("zz", "a"), lambda: c.get("new", "zz"), lambda: c.add_section("new"), lambda: c.set("new", "k", 5), lambda: c["new"].getboolean("b"), lambda: c.getint("new", "b"), lambda: c.read_string("x=1"), lambda: c.read_string("[a]\nx=1\nx=2"), lambda: c.read_string("[a]\n[a]"), lambda: c.read_string("[a]\nnovalue\n"), lambda: c.read_string("[q]\nk=%(none)s") or c.get("q", "k"), lambda: c.set("new", "p", "50%"), lambda: c.add_section("DEFAULT"), lambda: c.read_string("[r]\nk=%(k)s") or c.get("r", "k"), lambda: c["new"]["nokey"], lambda: c.read_string("[s]\nk=%x") or c.get("s", "k")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
r = configparser.RawConfigParser(allow_no_value=True, delimiters=("=",), inline_comment_prefixes=("#",)); r.optionxform = str; r.read_string("[S]\nKey = v # c\nFlag\nu: x = %(y)s\n"); print(r.items("S"), r.get("S", "Flag")); r.write(out := io.StringIO(), False); print(out.getvalue())
x = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation()); x.read_dict({"p": {"home": "/h"}, "q": {"d": "${p:home}/x", "e": "${d}/y", "f": "$$5"}}); print(x["q"]["e"], x["q"]["f"], c.read("nofile.ini"), c.has_section("e"), c.remove_section("e"), c.remove_option("new", "a"), c.remove_option("new", "a"))
print([s for s in c], c.popitem()[0], "k" in c["DEFAULT"])
