# about: what is typed on a master becomes lines for its slave: echo, erasing, the end of a file, a literal character
import os, termios
m, s = os.openpty()

def until(end):
    data = b''
    while not data.endswith(end): data += os.read(m, 1)
    return data

def typed(data, shown, reads=1):
    os.write(m, data)
    return [os.read(s, 100) for _ in range(reads)], until(shown)

print(typed(b'hello\n', b'\n'))
print(typed(b'carriage\r', b'\n'))
print(typed(b'one\ntwo\nthree\n', b'three\r\n', 3))
print(typed(b'abc\x7f\x7fx\n', b'x\r\n'), typed(b'\x7f\x7fz\n', b'\n'))
print(typed(b'all gone\x15kept\n', b'\n'))
print(typed(b'two words_here  \x17\x17new\n', b'\n'))
print(typed(b'a\x01b\x1bc\n', b'\n'), typed(b'tab\tin it\n', b'\n'))
print(typed(b'\x16\x03\x16\x7f\x16\x16\n', b'V\r\n'))
print(typed(b'no end\x04', b'end'), typed(b'x\x04\n', b'\n', 2))
os.write(m, b'\x04'); print(os.read(s, 10))
print(typed(b'retype\x12d\n', b'd\r\n'))
# A line is read in parts; a read never goes beyond its end.
os.write(m, b'abcdef\nghi\n'); print(os.read(s, 4), os.read(s, 100), os.read(s, 2), os.read(s, 100)); until(b'i\r\n')
# What is printed: each line's end begins with a carriage return.
os.write(s, b'out\nput\r\n'); print(until(b'put\r\r\n'))
a = termios.tcgetattr(s)
a[3] &= ~termios.ECHO; termios.tcsetattr(s, termios.TCSANOW, a)
os.write(m, b'unseen\n'); print(os.read(s, 100)); os.write(s, b'.'); print(until(b'.'))
a[3] |= termios.ECHONL; termios.tcsetattr(s, termios.TCSANOW, a)
print(typed(b'end seen\n', b'\n'))
a[3] |= termios.ECHO; a[3] &= ~(termios.ECHOCTL | termios.ECHOE); termios.tcsetattr(s, termios.TCSANOW, a)
print(typed(b'ab\x01\x7f\x7fc\n', b'\n'))
a[3] &= ~termios.ECHOKE; a[3] |= termios.ECHOCTL; termios.tcsetattr(s, termios.TCSANOW, a)
print(typed(b'gone\x15kept\n', b'kept\r\n'))
# Other characters mean it now; a zero byte means that none does.
a = termios.tcgetattr(s); a[6][termios.VERASE] = b'#'; a[6][termios.VEOL] = b'!'; a[6][termios.VKILL] = b'\0'; a[3] |= termios.ECHOE
termios.tcsetattr(s, termios.TCSANOW, a)
print(typed(b'ab#c!', b'!'), typed(b'\x7f\x15\n', b'\n'))
a[0] |= termios.INLCR; a[0] &= ~termios.ICRNL; termios.tcsetattr(s, termios.TCSANOW, a)
print(typed(b'x\ny\r!', b'!'))
a[0] |= termios.IGNCR | termios.ISTRIP; a[0] &= ~termios.INLCR; termios.tcsetattr(s, termios.TCSANOW, a)
print(typed(b'a\rb\xe1\n', b'\n'))
a[1] &= ~termios.ONLCR; a[1] |= termios.OCRNL; a[0] |= termios.IUTF8; a[0] &= ~termios.ISTRIP; termios.tcsetattr(s, termios.TCSANOW, a)
print(typed('x\u00e9\u20ac##y\n'.encode(), b'y\n')); os.write(s, b'a\rb\n.'); print(until(b'.'))
