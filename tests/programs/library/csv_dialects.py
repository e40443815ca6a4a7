# What a dialect may say, what is read of odd lines, and what refuses.
import copy
import csv
import io
import pickle

for options in (dict(quotechar=None, quoting=1), dict(quotechar=None), dict(delimiter=None), dict(delimiter=5), dict(delimiter="ab"),
                dict(delimiter="\n"), dict(escapechar=","), dict(lineterminator=None), dict(lineterminator=4), dict(quoting=None),
                dict(quotechar=" ", skipinitialspace=True), dict(quotechar=5), dict(escapechar="ab"), dict(quoting="1"), dict(quoting=9),
                dict(delimiter='"'), dict(strict=5), dict(quoting=True)):
    try:
        r = csv.reader([], **options)
        print(options, r.dialect.quoting, r.dialect.strict)
    except (TypeError, ValueError) as e:
        print(options, type(e).__name__, e)


class Half(csv.Dialect):
    delimiter = ";"


class Odd(csv.excel):
    delimiter = ":::"


for dialect in (Half, Odd):
    try:
        dialect()
    except csv.Error as e:
        print(dialect.__name__, e)
for lines, options in ((["a   b", "  a  ", "  ", ""], dict(delimiter=" ", skipinitialspace=True)), (["^"], dict(escapechar="^")),
                       (["a^\n", "b,c"], dict(escapechar="^")), (['"a^', 'b"'], dict(escapechar="^")),
                       ([',3,"5",7.3, 9,'], dict(quoting=csv.QUOTE_NONNUMERIC)), (["^"], dict(escapechar="^", strict=True)),
                       (['"a'], dict(strict=True)), (['"a'], {}), (["x, 'y'"], dict(quotechar="'", skipinitialspace=True))):
    try:
        print(list(csv.reader(lines, **options)))
    except csv.Error as e:
        print(e)
for row in ([""], ["", ""], [None, 1]):
    for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE, csv.QUOTE_STRINGS):
        out = io.StringIO()
        try:
            csv.writer(out, delimiter=" ", skipinitialspace=True, quoting=quoting).writerow(row)
            print(repr(out.getvalue()), end=" ")
        except csv.Error as e:
            print(e, end=" ")
    print()
for args in ((None,), (1, 2), ("a",)):
    try:
        csv.field_size_limit(*args)
    except TypeError as e:
        print(e)
for f in (copy.copy, pickle.dumps):
    try:
        f(csv.get_dialect("excel"))
    except TypeError as e:
        print(e)
