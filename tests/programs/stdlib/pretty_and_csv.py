"""pprint, reprlib, csv, shlex, fnmatch, graphlib."""
import csv
import fnmatch
import graphlib
import io
import reprlib
import shlex
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass
from pprint import PrettyPrinter, pformat, pp, pprint
from types import SimpleNamespace


@dataclass
class Point:
    x: int
    names: list


long = list(range(40))
pprint(long)
pprint(long, compact=True, width=50)
pprint({"b": long[:12], "a": {"nested": ["x" * 30, "y" * 30, "z" * 30]}, 3: None, (1, 2): {1, 2, 3}}, width=60)
pprint({"z": 1, "a": 2}, sort_dicts=False)
pp({"z": 1, "a": 2})
pprint([Point(1, ["a" * 40, "b" * 40]), Point(2, [])])
pprint(("one",), width=3)
pprint("many words in a text that is so long that it does not fit on one line of the width that is given to it")
pprint(["many words in a text that is so long that it does not fit on one line of the width", b"bytes " * 20], width=40)
pprint(Counter("abracadabra" * 3), width=20)
pprint(defaultdict(list, {"k" * 30: ["v" * 30], "l": ["w" * 30]}), width=50)
pprint(OrderedDict((k * 12, k * 12) for k in "abcd"), width=50)
pprint(deque(range(30), maxlen=30), width=40)
pprint(SimpleNamespace(alpha="a" * 40, beta="b" * 40))
pprint([[[[[1]]]]], depth=2)
pprint(long, indent=4, width=30)
loop = [1]
loop.append(loop)
print(pformat(loop).split(" id=")[0], pformat(set()), pformat(frozenset({3, 1, 2})), pformat(1234567, underscore_numbers=True), pformat({1: {2: {3: 4}}}, depth=1))
print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.repr({i: i for i in range(9)}), reprlib.repr(10 ** 60), reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr({1, 2}))
out = io.StringIO()
w = csv.writer(out)
w.writerow(["plain", "with, comma", 'with "quotes"', "line\nbreak", 5, 2.5, None, ""])
w.writerows([[1, 2], ["a b", ""]])
csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\n").writerow(["x", 1])
csv.writer(out, quoting=csv.QUOTE_NONNUMERIC).writerow(["x", 1])
csv.writer(out, quoting=csv.QUOTE_NONE, escapechar="\\").writerow(["a,b", "c"])
csv.writer(out).writerow([""])
print(repr(out.getvalue()))
text = 'name,age\n"Smith, J",42\r\nO\'Hara,"7 ""x"""\n"two\nlines",3\n\n'
for row in csv.reader(io.StringIO(text)):
    print(row)
for row in csv.DictReader(io.StringIO("a,b\n1,2\n3\n4,5,6\n")):
    print(row)
out = io.StringIO()
d = csv.DictWriter(out, ["a", "b"], restval="-")
d.writeheader()
d.writerow({"a": 1})
print(repr(out.getvalue()), csv.list_dialects(), list(csv.reader(["a\tb"], "excel-tab")), list(csv.reader(["1, 2"], skipinitialspace=True)), list(csv.reader(['1,"x"'], quoting=csv.QUOTE_NONNUMERIC)))
for bad in (lambda: d.writerow({"c": 1}), lambda: csv.writer(out).writerow(5), lambda: csv.reader([], delimiter="ab"), lambda: csv.writer(out, quoting=csv.QUOTE_NONE).writerow(["a,b"]), lambda: csv.get_dialect("no"), lambda: list(csv.reader([b"x"]))):
    try:
        bad()
    except (ValueError, TypeError, csv.Error) as e:
        print(type(e).__name__, e)
print(shlex.split("a 'b c' \"d \\\" e\" f\\ g # h"), shlex.quote("it's"), shlex.quote("plain"), shlex.join(["a b", "c"]), shlex.split("a # b", comments=True))
try:
    shlex.split("'open")
except ValueError as e:
    print(e)
print(fnmatch.fnmatch("a.txt", "*.txt"), fnmatch.filter(["a.py", "b.txt", "c.py"], "[!b].py"), fnmatch.translate("a*?[b-d].x"), fnmatch.fnmatchcase("A", "a"))
ts = graphlib.TopologicalSorter({"D": {"B", "C"}, "B": {"A"}, "C": {"A"}})
order = list(ts.static_order())
print(order[0], order[-1], sorted(order))
try:
    list(graphlib.TopologicalSorter({"a": ["b"], "b": ["a"]}).static_order())
except graphlib.CycleError as e:
    print(e.args[0], sorted(set(e.args[1])))
