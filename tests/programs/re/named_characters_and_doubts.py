# \N in patterns, warnings of sets, flags that exclude one another, boundaries of nothing.
import re
import warnings

for pattern in (r"\N{LATIN SMALL LETTER A}+", r"[\N{DIGIT ONE}-\N{DIGIT THREE}]", r"\N{FULL STOP}", r"\N", r"\N{", r"\N{}", r"\N{x", r"\N{NO SUCH}",
                r"a\N{DIGIT ONE}(", r"[\N{HYPHEN-MINUS}a]", r"(?u)a", r"(?a)(?u)x", r"(?-iz", r"(?-i", r"\B", r"\b"):
    try:
        print(pattern, re.findall(pattern, "ab 1.23 -"), re.search(pattern, ""))
    except (re.error, ValueError) as e:
        print(pattern, type(e).__name__, e)
for flags, pattern in ((re.A, "(?u)a"), (re.A | re.U, "a"), (re.U, "(?a)a")):
    try:
        re.compile(pattern, flags)
    except ValueError as e:
        print(e)
for pattern in ("[[a]", "[^[a]", "[a&&b]", "[a||b]", "[a~~b]", "[a--b]", "[--a]", "[]--a]", r"\[[a]", r"[\[[a]", "[a[b]", "[a-[b]", "[a][[b]"):
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        try:
            re.compile(pattern)
        except re.error as e:
            print(pattern, e, end=" ")
        print(pattern, [(w.category.__name__, str(w.message)) for w in told])
print(re.sub(r"\B", "-", ""), re.sub(r"\B", "-", "ab"), re.fullmatch(r"\B", ""), re.split(r"\B", "ab"))
try:
    re.compile(rb"\N{DIGIT ONE}")
except re.error as e:
    print(e)
