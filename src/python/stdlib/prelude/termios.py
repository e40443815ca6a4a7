# How a terminal is set. The kernel has it as four words of flags, a byte, and 19 control characters.
import _sys
import _terminals
import os as _os


class error(Exception):
    pass


error.__module__ = 'termios'
NCCS, _THERE = 32, 19
# By name; the values of a row are of one kind.
_words = (
    'B0 0 B50 1 B75 2 B110 3 B134 4 B150 5 B200 6 B300 7 B600 8 B1200 9 B1800 10 B2400 11 B4800 12 B9600 13 B19200 14 B38400 15 B57600 4097 B115200 4098 '
    'B230400 4099 B460800 4100 B500000 4101 B576000 4102 B921600 4103 B1000000 4104 B1152000 4105 B1500000 4106 B2000000 4107 B2500000 4108 '
    'B3000000 4109 B3500000 4110 B4000000 4111 CBAUDEX 4096 CBAUD 4111 EXTA 14 EXTB 15 '
    'TCSANOW 0 TCSADRAIN 1 TCSAFLUSH 2 TCIFLUSH 0 TCOFLUSH 1 TCIOFLUSH 2 TCOOFF 0 TCOON 1 TCIOFF 2 TCION 3 '
    'IGNBRK 1 BRKINT 2 IGNPAR 4 PARMRK 8 INPCK 16 ISTRIP 32 INLCR 64 IGNCR 128 ICRNL 256 IUCLC 512 IXON 1024 IXANY 2048 IXOFF 4096 IMAXBEL 8192 '
    'IUTF8 16384 OPOST 1 OLCUC 2 ONLCR 4 OCRNL 8 ONOCR 16 ONLRET 32 OFILL 64 OFDEL 128 NLDLY 256 CRDLY 1536 TABDLY 6144 BSDLY 8192 VTDLY 16384 '
    'FFDLY 32768 NL0 0 NL1 256 CR0 0 CR1 512 CR2 1024 CR3 1536 TAB0 0 TAB1 2048 TAB2 4096 TAB3 6144 XTABS 6144 BS0 0 BS1 8192 VT0 0 VT1 16384 '
    'FF0 0 FF1 32768 CSIZE 48 CS5 0 CS6 16 CS7 32 CS8 48 CSTOPB 64 CREAD 128 PARENB 256 PARODD 512 HUPCL 1024 CLOCAL 2048 CIBAUD 269418496 '
    'CRTSCTS 2147483648 ISIG 1 ICANON 2 XCASE 4 ECHO 8 ECHOE 16 ECHOK 32 ECHONL 64 NOFLSH 128 TOSTOP 256 ECHOCTL 512 ECHOPRT 1024 ECHOKE 2048 '
    'FLUSHO 4096 PENDIN 16384 IEXTEN 32768 EXTPROC 65536 '
    'VINTR 0 VQUIT 1 VERASE 2 VKILL 3 VEOF 4 VTIME 5 VMIN 6 VSWTC 7 VSWTCH 7 VSTART 8 VSTOP 9 VSUSP 10 VEOL 11 VREPRINT 12 VDISCARD 13 VWERASE 14 '
    'VLNEXT 15 VEOL2 16 CINTR 3 CEOF 4 CEOT 4 CEOL 0 CERASE 127 CFLUSH 15 CKILL 21 CLNEXT 22 CQUIT 28 CRPRNT 18 CSTART 17 CSTOP 19 CSUSP 26 CDSUSP 25 '
    'CWERASE 23 NCC 8 N_TTY 0 N_SLIP 1 N_MOUSE 2 N_PPP 3 N_STRIP 4 '
    'TCGETS 21505 TCSETS 21506 TCSETSW 21507 TCSETSF 21508 TCGETA 21509 TCSETA 21510 TCSETAW 21511 TCSETAF 21512 TCSBRK 21513 TCXONC 21514 TCFLSH 21515 '
    'TIOCEXCL 21516 TIOCNXCL 21517 TIOCSCTTY 21518 TIOCGPGRP 21519 TIOCSPGRP 21520 TIOCOUTQ 21521 TIOCSTI 21522 TIOCGWINSZ 21523 TIOCSWINSZ 21524 '
    'TIOCMGET 21525 TIOCMBIS 21526 TIOCMBIC 21527 TIOCMSET 21528 TIOCGSOFTCAR 21529 TIOCSSOFTCAR 21530 FIONREAD 21531 TIOCINQ 21531 TIOCLINUX 21532 '
    'TIOCCONS 21533 TIOCGSERIAL 21534 TIOCSSERIAL 21535 TIOCPKT 21536 FIONBIO 21537 TIOCNOTTY 21538 TIOCSETD 21539 TIOCGETD 21540 TCSBRKP 21541 '
    'FIONCLEX 21584 FIOCLEX 21585 FIOASYNC 21586 TIOCSERCONFIG 21587 TIOCSERGWILD 21588 TIOCSERSWILD 21589 TIOCGLCKTRMIOS 21590 TIOCSLCKTRMIOS 21591 '
    'TIOCSERGSTRUCT 21592 TIOCSERGETLSR 21593 TIOCSERGETMULTI 21594 TIOCSERSETMULTI 21595 TIOCMIWAIT 21596 TIOCGICOUNT 21597 TIOCSER_TEMT 1 '
    'TIOCM_LE 1 TIOCM_DTR 2 TIOCM_RTS 4 TIOCM_ST 8 TIOCM_SR 16 TIOCM_CTS 32 TIOCM_CAR 64 TIOCM_CD 64 TIOCM_RNG 128 TIOCM_RI 128 TIOCM_DSR 256 '
    'TIOCPKT_DATA 0 TIOCPKT_FLUSHREAD 1 TIOCPKT_FLUSHWRITE 2 TIOCPKT_STOP 4 TIOCPKT_START 8 TIOCPKT_NOSTOP 16 TIOCPKT_DOSTOP 32 '
    'IOCSIZE_MASK 1073676288 IOCSIZE_SHIFT 16').split(' ')
for _n in range(0, len(_words), 2):
    globals()[_words[_n]] = int(_words[_n + 1])
del _n, _words
# What the line discipline here does nothing about, word by word.
_UNKNOWN = (PARMRK | IUCLC | IXANY, OLCUC | ONOCR | ONLRET | OFILL | NLDLY | CRDLY | TABDLY | BSDLY | VTDLY | FFDLY, 0, XCASE | ECHOPRT | FLUSHO | EXTPROC)


def _fd(fd):
    return _small(_os._fileno(fd), 'int')


def _small(n, kind):
    if not hasattr(type(n), '__index__'):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(n).__name__)
    n = n.__index__()
    if abs(n) >> (31 if kind == 'int' else 63):
        raise OverflowError('Python int too large to convert to C ' + kind)
    return n


def _told(call, *args):
    """A call whose failure is told as this module tells it."""
    try:
        return call(*args)
    except OSError as e:
        failure = e.errno
    raise error(failure, _os.strerror(failure))


def tcgetattr(fd, /):
    data = _told(_terminals._ask, _fd(fd), TCGETS)
    words = [int.from_bytes(data[n:n + 4], 'little') for n in (0, 4, 8, 12)]
    characters = [bytes((c,)) for c in data[17:] + bytes(NCCS - _THERE)]
    if not words[3] & ICANON:
        characters[VMIN], characters[VTIME] = data[17 + VMIN], data[17 + VTIME]
    speed = words[2] & CBAUD
    return [*words, speed, speed, characters]


def _character(c):
    if isinstance(c, bytes) and len(c) == 1:
        return c[0]
    if not isinstance(c, int):
        raise TypeError('tcsetattr: elements of attributes must be characters or integers')
    return _small(c, 'long') & 0xff


def tcsetattr(fd, when, attributes, /):
    fd = _fd(fd)
    if not isinstance(attributes, list) or len(attributes) != 7:
        raise TypeError('tcsetattr, arg 3: must be 7 element list')
    *words, input_speed, speed, characters = attributes
    if not isinstance(characters, list) or len(characters) != NCCS:
        raise TypeError('tcsetattr: attributes[6] must be %d element list' % NCCS)
    before = _told(_terminals._ask, fd, TCGETS)
    *words, input_speed, speed = [_small(n, 'long') for n in (*words, input_speed, speed)]
    when = _small(when, 'int')
    control = bytes([_character(c) for c in characters])
    for n in (speed, input_speed):
        if n & ~CBAUD or 15 < n < CBAUDEX:
            raise error(22, 'Invalid argument')
    if when not in (TCSANOW, TCSADRAIN, TCSAFLUSH):
        raise error(22, 'Invalid argument')
    if any([word & unknown for word, unknown in zip(words, _UNKNOWN)]) or not words[3] & ICANON and control[VMIN] and control[VTIME]:
        _sys.unsupported('setting a terminal like this')
    asked = words[2] & ~CBAUD | speed
    # The two sides of a pseudo-terminal are no line on which bytes could have another size.
    words[2] = asked & ~(CSIZE | PARENB) | CS8 | CREAD
    data = b''.join([(word & 0xffffffff).to_bytes(4, 'little') for word in words]) + before[16:17] + control[:_THERE]
    _told(_terminals._ask, fd, TCSETS + when, data)
    differs = asked ^ words[2]
    if when == TCSANOW and (differs & (PARENB | CREAD) or asked & CSIZE and differs & CSIZE):
        raise error(22, 'Invalid argument')


def tcgetwinsize(fd, /):
    return _told(_terminals._window, _fd(fd))[:2]


def tcsetwinsize(fd, winsize, /):
    fd = _fd(fd)
    if not hasattr(type(winsize), '__getitem__') or not hasattr(type(winsize), '__len__') or len(winsize) != 2:
        raise TypeError('tcsetwinsize, arg 2: must be a two-item sequence')
    rows, columns = [_small(n, 'long') for n in winsize]
    if not (0 <= rows < 65536 and 0 <= columns < 65536):
        raise OverflowError('winsize value(s) out of range.')
    kept = _told(_terminals._window, fd)[2:]
    _told(_terminals._ask, fd, TIOCSWINSZ, b''.join([n.to_bytes(2, 'little') for n in (rows, columns, *kept)]))


def tcsendbreak(fd, duration, /):
    # Nobody hears it on a pseudo-terminal.
    _small(duration, 'int')
    _told(_terminals._ask, _fd(fd), TCGETS)


def tcdrain(fd, /):
    _told(_terminals._ask, _fd(fd), TCGETS)


def _among(fd, n, most):
    n = _small(n, 'int')
    _told(_terminals._ask, fd, TCGETS)
    if not 0 <= n <= most:
        raise error(22, 'Invalid argument')


def tcflush(fd, queue, /):
    fd = _fd(fd)
    _among(fd, queue, TCIOFLUSH)
    _told(_terminals._ask, fd, TCFLSH, bytes((queue,)))


def tcflow(fd, action, /):
    fd = _fd(fd)
    _among(fd, action, TCION)
    if action in (TCIOFF, TCION):
        _os.write(fd, _told(_terminals._ask, fd, TCGETS)[17 + (VSTOP if action == TCIOFF else VSTART)].to_bytes())
    else:
        _told(_terminals._ask, fd, TCXONC, bytes((action,)))
