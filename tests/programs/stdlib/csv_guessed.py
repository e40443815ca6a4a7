# What csv.Sniffer says of texts, and dialects that cannot be changed.
import csv, io
for text in ["a,b,c\n1,2,3\n4,5,6\n", "a;b;c\n1;2;3\n4;5;6\n", "'x'\t'y'\n'z'\t'w'\n", '"a", "b", "c"\n"1", "2", "3"\n', "one two\nthree four\n", "name|n\nann|3\nbob|4\n", '"it""s",2\n"b",3\n"c",4\n']:
    d = csv.Sniffer().sniff(text)
    print(repr(d.delimiter), repr(d.quotechar), d.doublequote, d.skipinitialspace, csv.Sniffer().has_header(text), list(csv.reader(io.StringIO(text), d)))
print(csv.Sniffer().sniff("a,b;c\nd,e;f\n", delimiters=";").delimiter)
try:
    csv.Sniffer().sniff("abc\ndef\n\n")
except csv.Error as e:
    print(e)
r = csv.reader(["a,b"])
for name in ("delimiter", "quotechar", "nothing"):
    try:
        setattr(r.dialect, name, ";")
    except AttributeError as e:
        print(e)
    try:
        delattr(r.dialect, name)
    except AttributeError as e:
        print(e)
print(next(r), r.line_num)
