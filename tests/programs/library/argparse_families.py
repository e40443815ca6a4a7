# Parents with groups, registered types and actions, lines of files, what refuses a definition.
import argparse
import os
import warnings


def refused(**options):
    try:
        argparse.ArgumentParser(prog="p").add_argument(*options.pop("names", ["-x"]), **options)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


base = argparse.ArgumentParser(add_help=False)
shared = base.add_argument_group("shared", "what all have")
shared.add_argument("--user", help="who")
either = base.add_mutually_exclusive_group(required=True)
either.add_argument("--left", action="store_true", help="this way")
either.add_argument("--right", action="store_true")
child = argparse.ArgumentParser(prog="child", parents=[base], description="one\n\n\n\ntwo", formatter_class=argparse.RawDescriptionHelpFormatter)
child.add_argument("name")
child.print_help()
print(child.parse_args(["--left", "n", "--user", "u"]))
for words in (["--left", "--right", "n"], ["n"]):
    try:
        child.parse_args(words)
    except SystemExit as e:
        print(e.code)
p = argparse.ArgumentParser(prog="p", fromfile_prefix_chars="@")
p.register("type", "hex", lambda s: int(s, 16))


class Twice(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values * 2)


p.register("action", "twice", Twice)
p.convert_arg_line_to_args = lambda line: line.split()
p.add_argument("--h", type="hex")
p.add_argument("--t", action="twice")
p.add_argument("words", nargs="*")
with open("args.txt", "w") as f:
    f.write("--h ff a\nb --t x\n")
print(p.parse_args(["@args.txt"]))
os.remove("args.txt")
refused(type="int")
refused(type=argparse.FileType)
refused(nargs="bad")
refused(nargs=2, metavar=("A",))
refused(metavar=("A", "B"))
refused(nargs="+", metavar=("A", "B", "C"))
refused(names=["--"])
refused(names=["x"], dest="y")
refused(names=[])
refused(names=["x"], required=True)
for options in (dict(conflict_handler="other"), dict(parents=[1])):
    try:
        argparse.ArgumentParser(prog="p", **options)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(argparse.FileType("r"), argparse.FileType("wb", 1), argparse.FileType("w", encoding="utf-8", errors="ignore"))
q = argparse.ArgumentParser(prog="q")
q.add_argument("--flag", action=argparse.BooleanOptionalAction, deprecated=True, help="on or\xa0off")
q.add_argument("--old", action="store_const", const=3, deprecated=True)
print(q.parse_args(["--no-flag", "--old", "--old"]))
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    q.add_argument("--b", action=argparse.BooleanOptionalAction, metavar="B")
    print([str(w.message) for w in told])
try:
    q.add_argument("--flag", "--old")
except argparse.ArgumentError as e:
    print(e)
