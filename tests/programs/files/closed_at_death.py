# about: a file that nobody holds is closed, and its text is there
def write(name, text):
    open(name, "w").write(text)


write("a", "first")
print(open("a").read())


def keep(name):
    f = open(name, "w")
    f.write("unflushed")
    print(repr(open(name).read()))
    f.flush()
    print(repr(open(name).read()))
    f.write(" more")


keep("b")
print(repr(open("b").read()))
f = open("c", "w")
f.write("held")
f = None
print(repr(open("c").read()))
