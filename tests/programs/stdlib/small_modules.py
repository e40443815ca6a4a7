# html, colorsys, getopt, importlib, linecache and ast.literal_eval.
import ast
import colorsys
import getopt
import html
import importlib
import importlib.util
import linecache
import re

print(html.escape("<a href=\"x\">'&'</a>"), html.escape("\"'", quote=False), html.unescape("&lt;p&gt; &amp;amp; &eacute; &#233; &#xe9; &copy; &nbsp;| &amp &ampx &notit; &#0; &#128; &apos; x & y &; &hearts;"))
for c in [(0.2, 0.4, 0.6), (1, 0, 0), (0.5, 0.5, 0.5), (0, 0, 0), (0.1, 0.9, 0.3)]: print(colorsys.rgb_to_hsv(*c), colorsys.rgb_to_hls(*c), colorsys.rgb_to_yiq(*c), colorsys.hsv_to_rgb(*c), colorsys.hls_to_rgb(*c), colorsys.yiq_to_rgb(*c))
print(getopt.getopt(["-a", "-bval", "-c", "x", "--long=3", "--flag", "rest", "-z"], "ab:c:", ["long=", "flag"]), getopt.gnu_getopt(["x", "-a", "y"], "a"), getopt.getopt(["--lo", "5"], "", ["long="]), getopt.getopt(["-a", "--", "-b"], "ab"))
for a in (["-z"], ["-b"], ["--nope"], ["--flag=1"], ["--long"], ["--f"]):
    try: print(getopt.getopt(a, "b:", ["long=", "flag", "foo"]))
    except getopt.GetoptError as e: print(e, e.opt, e.msg)
m = importlib.import_module("math"); print(m.pi, importlib.import_module("collections.abc").__name__, importlib.util.find_spec("nope_mod"), importlib.util.find_spec("json").name, importlib.reload(m) is m)
try: importlib.import_module("nope.x")
except ModuleNotFoundError as e: print(e)
try: importlib.import_module(".x")
except TypeError as e: print(e)
print(repr(linecache.getline(__file__, 1)), repr(linecache.getline("none", 1)), len(linecache.getlines(__file__)))
for t in ("1", "-1.5e3", "'a' 'b'", "[1, (2,), {'k': b'x'}, {1, 2}, None, True]", "()", "(1)", "(1,)", "1, 2", "{}", "set()", "1+2j", "-1-2j", " 5 ", "'''a\nb'''", "r'\\d'", "...", "0x1f", "1_000", "[]", "[1,\n2,]", "{'a': [1, {'b': (1, 2)}]}"):
    print(repr(ast.literal_eval(t)))
for t in ("x", "f()", "a.b", "1 + 1", "[x for x in y]", "'a' + 'b'", "lambda: 1", "not True", "__import__('os')", "1 if 2 else 3", "{1: x}", "a[1]", "-'a'", "1 < 2", "f'a'", "1 and 2", "~1", "1 2", "(", ""):
    try: print(ast.literal_eval(t))
    except Exception as e: print(type(e).__name__, re.sub("0x[0-9a-f]+", "0x", str(e)))

