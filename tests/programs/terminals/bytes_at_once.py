# about: without lines: VMIN and VTIME, raw and cbreak, what is waiting when lines begin or end, flushing
import fcntl, os, select, termios, time, tty
m, s = os.openpty()

def until(fd, end):
    data = b''
    while not data.endswith(end): data += os.read(fd, 1)
    return data

def ready(fd):
    return select.select([fd], [], [], 0)[0] == [fd]

def wait_for(fd):
    select.select([fd], [], [])

before = tty.setraw(s)
print(before[:4], termios.tcgetattr(s)[:4], termios.tcgetattr(s)[6][4:7])
os.write(m, b'\x03\x04\x7f\r\n'); print(until(s, b'\n')); os.write(s, b'a\nb'); print(until(m, b'b'))
print(ready(m), ready(s)); os.write(m, b'x'); wait_for(s); print(ready(m), os.read(s, 2))
a = termios.tcgetattr(s)
a[6][termios.VMIN], a[6][termios.VTIME] = 0, 0; termios.tcsetattr(s, termios.TCSANOW, a)
print(os.read(s, 10)); os.write(m, b'q'); wait_for(s); print(os.read(s, 10))
a[6][termios.VTIME] = 2; termios.tcsetattr(s, termios.TCSANOW, a)
t = time.monotonic(); print(os.read(s, 10), time.monotonic() - t > 0.15)
a[6][termios.VMIN], a[6][termios.VTIME] = 3, 0; termios.tcsetattr(s, termios.TCSANOW, a)
os.write(m, b'ab'); print(ready(s))
if os.fork() == 0:
    time.sleep(0.1); os.write(m, b'c'); os._exit(0)
print(os.read(s, 10)); os.wait()
# What was typed without an end can be read when there are no lines any more.
termios.tcsetattr(s, termios.TCSANOW, before)
os.write(m, b'half'); print(until(m, b'half'), ready(s))
b = tty.setcbreak(s, termios.TCSANOW); print(os.read(s, 10), termios.tcgetattr(s)[3] ^ b[3] == termios.ECHO | termios.ICANON)
os.write(m, b'lost'); wait_for(s); print(fcntl.ioctl(s, termios.FIONREAD, b'....') > b'\0'); termios.tcsetattr(s, termios.TCSAFLUSH, before); print(ready(s))
os.write(m, b'one\n'); wait_for(s); print(fcntl.ioctl(s, termios.FIONREAD, b'....'), until(m, b'\n')); termios.tcflush(s, termios.TCIFLUSH); print(ready(s))
os.set_blocking(s, False); os.set_blocking(m, False)
for fd in (m, s):
    try: os.read(fd, 1)
    except BlockingIOError as e: print(e)
# ^S holds back what is printed, ^Q lets it go on.
def can_print():
    return select.select([], [s], [], 0)[1] == [s]
os.write(m, b'\x13')
while can_print(): time.sleep(0.01)
try: print(os.write(s, b'later'))
except BlockingIOError as e: print(e)
os.write(m, b'\x11')
while not can_print(): time.sleep(0.01)
os.set_blocking(m, True); print(os.write(s, b'now'), until(m, b'w'))
termios.tcflow(s, termios.TCOOFF); print(can_print(), termios.tcflow(s, termios.TCOON), can_print())
