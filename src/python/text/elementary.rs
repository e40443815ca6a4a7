//! Elementary functions to within a hair of the nearest float, as the C library that CPython uses computes them: the steps
//! that lose bits are done in pairs of floats. Only the four operations, so that every target gives the same bits.
//!
//! A pair `(high, low)` stands for `high + low`, with `low` below half a unit of `high` (T. J. Dekker, "A floating-point
//! technique for extending the available precision", 1971).

use num_bigint::BigUint;
use num_traits::ToPrimitive;

type Pair = (f64, f64);

/// ln 2 in three pieces; the first two have 32 bits, so that small multiples of them are exact. Likewise pi / 2.
const LN_2: [f64; 3] = [0.693_147_180_369_123_8, 1.908_214_928_843_070_3e-10, 4.275_175_589_747_649e-20];
const HALF_PI: [f64; 3] = [1.570_796_326_734_125_6, 6.077_100_506_303_966e-11, 2.022_266_248_795_950_6e-21];
const LN_2_PAIR: Pair = (std::f64::consts::LN_2, 2.319_046_813_846_299_6e-17);

fn sum(a: f64, b: f64) -> Pair {
    let s = a + b;
    let t = s - a;
    (s, (a - (s - t)) + (b - t))
}

fn product(a: f64, b: f64) -> Pair {
    let split = |x: f64| {
        let c = 134_217_729.0 * x;
        let high = c - (c - x);
        (high, x - high)
    };
    let (p, (ah, al), (bh, bl)) = (a * b, split(a), split(b));
    (p, ((ah * bh - p) + ah * bl + al * bh) + al * bl)
}

fn add(a: Pair, b: Pair) -> Pair {
    let (s, e) = sum(a.0, b.0);
    sum(s, e + (a.1 + b.1))
}

fn mul(a: Pair, b: Pair) -> Pair {
    let (p, e) = product(a.0, b.0);
    sum(p, e + (a.0 * b.1 + a.1 * b.0))
}

fn div(a: Pair, b: Pair) -> Pair {
    let q = a.0 / b.0;
    let rest = add(a, mul((-q, 0.0), b));
    sum(q, rest.0 / b.0)
}

fn less_times(x: Pair, k: f64, pieces: &[f64; 3]) -> Pair {
    let near = sum(x.0, -k * pieces[0]);
    let middle = product(-k, pieces[1]);
    add(add(near, (x.1, 0.0)), add(middle, (-k * pieces[2], 0.0)))
}

/// `e**x` as a pair times a power of two; |x| below 800.
fn exp_pair(x: Pair) -> (Pair, i32) {
    let k = (x.0 * std::f64::consts::LOG2_E).round();
    let r = less_times(x, k, &LN_2);
    let j = (r.0 * 64.0).round();
    let s = add(r, (-j / 64.0, 0.0));
    let h = s.0;
    let tail = [40_320.0, 5_040.0, 720.0, 120.0, 24.0, 6.0].iter().fold(0.0, |t, d| (t + 1.0 / d) * h) * h * h;
    let square = mul(s, s);
    let less_one = add(add(s, (square.0 / 2.0, square.1 / 2.0)), (tail, 0.0));
    let step = EXP[(j as i32 + 22).clamp(0, 44) as usize];
    (add(step, mul(step, less_one)), k as i32)
}

fn scaled(v: Pair, k: i32) -> f64 {
    if k > -1_000 { libm::scalbn(v.0 + v.1, k) } else { libm::scalbn(v.0, k) + libm::scalbn(v.1, k) }
}

/// The natural logarithm of a positive finite float.
fn log_pair(x: f64) -> Pair {
    let (mut m, mut e) = libm::frexp(x);
    if m < std::f64::consts::FRAC_1_SQRT_2 {
        m *= 2.0;
        e -= 1;
    }
    let near = if (m - 1.0).abs() < 0.03 {
        let s = div((m - 1.0, 0.0), sum(m, 1.0));
        let q = mul(s, s);
        let rest = [13.0, 11.0, 9.0, 7.0, 5.0].iter().fold(0.0, |t, d| t * q.0 + 1.0 / d);
        let third = add((1.0 / 3.0, 1.850_371_707_708_594e-17), (q.0 * rest, 0.0));
        let half = add(s, mul(s, mul(q, third)));
        (2.0 * half.0, 2.0 * half.1)
    } else {
        let guess = libm::log(m);
        let (back, k) = exp_pair((-guess, 0.0));
        let scale = libm::scalbn(1.0, k);
        let off = add(mul((m, 0.0), (back.0 * scale, back.1 * scale)), (-1.0, 0.0));
        add((guess, 0.0), (off.0 - off.0 * off.0 / 2.0, off.1))
    };
    let e = f64::from(e);
    add(add((e * LN_2[0], 0.0), product(e, LN_2[1])), add(near, (e * LN_2[2], 0.0)))
}

fn factorials<const N: usize>(of: &[u32; N]) -> [f64; N] {
    of.map(|n| (2..=n).fold(1.0, |f, k| f * f64::from(k)))
}

/// What is left of a finite `x` when whole quarter turns are taken away, and how many they were, less whole turns.
fn quarters(x: f64) -> (Pair, f64) {
    if x.abs() < 100_000.0 {
        let k = (x * std::f64::consts::FRAC_2_PI).round();
        return (less_times((x, 0.0), k, &HALF_PI), k.rem_euclid(4.0));
    }
    far_quarters(x)
}

/// As `quarters`, in whole numbers, for any size (M. Payne, R. Hanek, "Radian reduction for trigonometric functions", 1983).
#[inline(never)]
fn far_quarters(x: f64) -> (Pair, f64) {
    let (m, e) = libm::frexp(x.abs());
    // Quarter turns, with so many bits behind the point; those of two whole turns are of no more use.
    let below = (QUARTER_BITS + 53 - e) as u64;
    let turns = BigUint::from((m * 9_007_199_254_740_992.0) as u64) * BigUint::from_slice(&QUARTERS);
    let turns = turns & ((BigUint::from(4u8) << below) - 1u8);
    let near = (&turns + (BigUint::from(1u8) << (below - 1))) >> below;
    let whole = &near << below;
    let (rest, is_short) = if whole > turns { (whole - turns, true) } else { (turns - whole, false) };
    // Three parts of fifty bits.
    let part = |n: u64| {
        let bits = (&rest >> (below - n)) & BigUint::from((1u64 << 50) - 1);
        libm::scalbn(bits.to_f64().unwrap_or(0.0), -(n as i32))
    };
    let r =
        mul(add(sum(part(50), part(100)), (part(150), 0.0)), (std::f64::consts::FRAC_PI_2, 6.123_233_995_736_766e-17));
    let k = f64::from((near % 4u8).to_u8().unwrap_or(0));
    let r = if is_short == (x > 0.0) { (-r.0, -r.1) } else { r };
    (r, if x < 0.0 { (4.0 - k) % 4.0 } else { k })
}

/// Sine and cosine of a finite `x`.
fn turn(x: f64) -> (Pair, Pair) {
    let (r, k) = quarters(x);
    let q = mul(r, r);
    let minus = (-q.0, -q.1);
    // Each series from its small end: the first terms as pairs, the rest in one float.
    let series = |small: &[f64], large: &[f64]| {
        let rest = small.iter().fold(0.0, |t, d| 1.0 / d - q.0 * t);
        large.iter().fold((rest, 0.0), |t, d| add(div((1.0, 0.0), (*d, 0.0)), mul(minus, t)))
    };
    let s = mul(r, series(&factorials(&[21, 19, 17, 15, 13, 11, 9, 7]), &[120.0, 6.0, 1.0]));
    let c = series(&factorials(&[22, 20, 18, 16, 14, 12, 10, 8, 6]), &[24.0, 2.0, 1.0]);
    let opposite = |v: Pair| (-v.0, -v.1);
    match k as u8 {
        0 => (s, c),
        1 => (c, opposite(s)),
        2 => (opposite(s), opposite(c)),
        _ => (opposite(c), s),
    }
}

fn plain(v: Pair) -> f64 {
    v.0 + v.1
}

/// So small an angle is its own sine and tangent.
fn is_flat(x: f64) -> bool {
    x.abs() < 1e-8
}

pub fn exp(x: f64) -> f64 {
    if x.abs() < 745.0 && x.abs() > 1e-17 {
        let (v, k) = exp_pair((x, 0.0));
        return scaled(v, k);
    }
    libm::exp(x)
}

/// `2**x`: the whole part is a shift, the rest times ln 2 a power of e.
pub fn exp2(x: f64) -> f64 {
    if x.is_nan() || x.abs() > 1_100.0 {
        return if x < 0.0 { 0.0 } else { x * f64::INFINITY };
    }
    let whole = x.round();
    let (v, k) = exp_pair(mul((x - whole, 0.0), LN_2_PAIR));
    scaled(v, k + whole as i32)
}

pub fn log(x: f64) -> f64 {
    if x > 0.0 && x.is_finite() { plain(log_pair(x)) } else { libm::log(x) }
}

/// As the C library does it, which is not the nearest float: from the logarithm of the mantissa.
pub fn log10(x: f64) -> f64 {
    if !(x > 0.0 && x.is_finite()) {
        return libm::log10(x);
    }
    let (m, e) = libm::frexp(x);
    let (m, e) = if e > 0 { (2.0 * m, f64::from(e - 1)) } else { (m, f64::from(e)) };
    let low = e * 3.694_239_077_158_931e-13 + std::f64::consts::LOG10_E * log(m);
    low + e * 0.301_029_995_663_611_77
}

/// Half of `e**size`, where that alone may be too large.
fn half_exp(size: f64) -> f64 {
    if size < 709.78 {
        return 0.5 * exp(size);
    }
    let root = exp(0.5 * size);
    0.5 * root * root
}

/// The hyperbolic functions from the exponential and its like, in the steps that the C library takes.
pub fn cosh(x: f64) -> f64 {
    let size = x.abs();
    if size < 0.346_573_59 {
        let t = libm::expm1(size);
        return if size < 3e-17 { 1.0 } else { 1.0 + (t * t) / ((1.0 + t) + (1.0 + t)) };
    }
    if size >= 22.0 {
        return half_exp(size);
    }
    let e = exp(size);
    0.5 * e + 0.5 / e
}

pub fn sinh(x: f64) -> f64 {
    let (size, half) = (x.abs(), 0.5_f64.copysign(x));
    if size < 3.8e-9 || !x.is_finite() {
        return x;
    }
    if size >= 22.0 {
        return half_exp(size).copysign(x);
    }
    let t = libm::expm1(size);
    if size < 1.0 { half * (2.0 * t - t * t / (t + 1.0)) } else { half * (t + t / (t + 1.0)) }
}

pub fn tanh(x: f64) -> f64 {
    let size = x.abs();
    let r = if size < 2.8e-17 {
        return x;
    } else if size >= 22.0 {
        1.0
    } else if size >= 1.0 {
        1.0 - 2.0 / (libm::expm1(2.0 * size) + 2.0)
    } else {
        let t = libm::expm1(-2.0 * size);
        -t / (t + 2.0)
    };
    if x.is_nan() { x } else { r.copysign(x) }
}

pub fn asinh(x: f64) -> f64 {
    let size = x.abs();
    if size < 3.8e-9 || !x.is_finite() {
        return x;
    }
    let r = if size > 268_435_456.0 {
        log(size) + std::f64::consts::LN_2
    } else if size > 2.0 {
        log(2.0 * size + 1.0 / ((x * x + 1.0).sqrt() + size))
    } else {
        let t = x * x;
        libm::log1p(size + t / (1.0 + (1.0 + t).sqrt()))
    };
    r.copysign(x)
}

pub fn acosh(x: f64) -> f64 {
    if x > 268_435_456.0 {
        return log(x) + std::f64::consts::LN_2;
    }
    if x > 2.0 {
        return log(2.0 * x - 1.0 / (x + (x * x - 1.0).sqrt()));
    }
    let t = x - 1.0;
    libm::log1p(t + (2.0 * t + t * t).sqrt())
}

pub fn sin(x: f64) -> f64 {
    if is_flat(x) || x.is_nan() { x } else { plain(turn(x).0) }
}

pub fn cos(x: f64) -> f64 {
    if x.is_nan() { x } else { plain(turn(x).1) }
}

pub fn tan(x: f64) -> f64 {
    if is_flat(x) || x.is_nan() {
        return x;
    }
    let (s, c) = turn(x);
    plain(div(s, c))
}

/// What brings a first guess of an angle to the sine and cosine (in proportion) that it should have.
fn angle(guess: f64, y: Pair, x: Pair) -> f64 {
    if guess.is_nan() || is_flat(guess) || !y.0.is_finite() || !x.0.is_finite() {
        return guess;
    }
    let (s, c) = turn(guess);
    let off = add(mul(y, c), mul((-x.0, -x.1), s));
    guess + off.0 / (x.0 * c.0 + y.0 * s.0)
}

pub fn atan(x: f64) -> f64 {
    if x.abs() < 1e100 { angle(libm::atan(x), (x, 0.0), (1.0, 0.0)) } else { libm::atan(x) }
}

pub fn atan2(y: f64, x: f64) -> f64 {
    let guess = libm::atan2(y, x);
    let fair = |v: f64| v.abs() < 1e100 && v.abs() > 1e-100;
    if fair(y) && fair(x) { angle(guess, (y, 0.0), (x, 0.0)) } else { guess }
}

pub fn asin(x: f64) -> f64 {
    let guess = libm::asin(x);
    if guess.is_nan() || is_flat(guess) || x.abs() > 0.999_999 {
        return guess;
    }
    let (s, c) = turn(guess);
    guess + add((x, 0.0), (-s.0, -s.1)).0 / c.0
}

pub fn acos(x: f64) -> f64 {
    let guess = libm::acos(x);
    if x.is_nan() || x.abs() > 0.999_999 {
        return guess;
    }
    let (s, c) = turn(guess);
    guess + add(c, (-x, 0.0)).0 / s.0
}

/// `x**y` as C has it.
pub fn pow(x: f64, y: f64) -> f64 {
    if y == 2.0 {
        return x * x;
    }
    if y == 0.0 || x == 1.0 {
        return 1.0;
    }
    if y == 0.5 && x > 0.0 {
        return x.sqrt();
    }
    let size = size_of_power(x, y);
    let is_negative = x.is_sign_negative() && y.rem_euclid(2.0) == 1.0;
    if is_negative { -size } else { size }
}

/// Of `x**y`; a power that has no value is not a number.
fn size_of_power(x: f64, y: f64) -> f64 {
    let base = x.abs();
    if x.is_nan() || y.is_nan() || (x < 0.0 && base.is_finite() && y.is_finite() && y.fract() != 0.0) {
        return f64::NAN;
    }
    if base == 1.0 {
        return 1.0;
    }
    let grows = (base > 1.0) == (y > 0.0);
    let limit = if grows { f64::INFINITY } else { 0.0 };
    if base == 0.0 || base.is_infinite() || y.is_infinite() {
        return limit;
    }
    let log = log_pair(base);
    if (log.0 * y).abs() > 750.0 {
        return limit;
    }
    let (v, k) = exp_pair(mul(log, (y, 0.0)));
    scaled(v, k)
}

/// 2 / pi, its lowest 32 bits first, times two to the power of `QUARTER_BITS`.
const QUARTER_BITS: i32 = 1_216;
const QUARTERS: [u32; 38] = [
    0xfc7b_6bab,
    0x5603_3046,
    0x1f8d_5d08,
    0x6bfb_5fb1,
    0x8a52_92ea,
    0x3d07_39f7,
    0xebe5_f17b,
    0x7527_bac7,
    0x9e5f_ea2d,
    0x4f46_3f66,
    0x27cb_09b7,
    0x6d36_7ecf,
    0x5a0a_6d1f,
    0xef2f_118b,
    0xde05_980f,
    0x1ff8_97ff,
    0xbdf9_283b,
    0x9c84_5f8b,
    0x8353_39f4,
    0x3991_d639,
    0xb45f_7e41,
    0xe99c_7026,
    0x2ebb_4484,
    0xe882_35f5,
    0xb129_a73e,
    0xfe1d_eb1c,
    0x09d1_921c,
    0x0649_2eea,
    0x424d_d2e0,
    0xb724_6e3a,
    0xdebb_c561,
    0xfe51_63ab,
    0x3c43_9041,
    0xdb62_9599,
    0xf534_ddc0,
    0xfc27_57d1,
    0x4e44_1529,
    0xa2f9_836e,
];

/// `e**(j / 64)` for j from -22 to 22.
const EXP: [Pair; 45] = [
    (0.7091061824373984, -1.2868055655346304e-17),
    (0.7202729799554398, -3.7374088280484695e-17),
    (0.7316156289466418, 8.35576468031604e-18),
    (0.7431368986687583, -9.001102395673582e-19),
    (0.7548396019890073, -9.844076038651084e-18),
    (0.76672659607082, 2.5682592802096574e-17),
    (0.7788007830714049, -1.0231869534531498e-17),
    (0.791065110850296, 5.426586044764942e-17),
    (0.8035225736890608, -3.661886830920417e-17),
    (0.8161762130223398, 6.554697808700811e-18),
    (0.8290291181804004, -2.7604408719539223e-17),
    (0.8420844271433824, -3.8967887440685524e-17),
    (0.8553453273074225, 1.7204900005057594e-17),
    (0.8688150562628432, 6.146598011714697e-19),
    (0.8824969025845955, -5.224526916735663e-17),
    (0.8963942066351505, -4.7460497709066285e-17),
    (0.9105103613800342, -3.325048324577564e-17),
    (0.9248488132162048, 1.0614261758612887e-17),
    (0.9394130628134758, -2.152447043447057e-17),
    (0.9542066659691884, -3.392457164103672e-17),
    (0.9692332344763441, -4.801151707083219e-17),
    (0.9844964370054085, -4.7493026566356186e-17),
    (1.0, 0.0),
    (1.0157477085866857, 2.0530467874932267e-17),
    (1.0317434074991028, -8.944417741043132e-17),
    (1.0479910020166328, -5.327900898877614e-17),
    (1.0644944589178593, 1.0872888143211957e-16),
    (1.0812578074490395, 6.013904942011385e-17),
    (1.0982851403078258, 9.070644949793751e-17),
    (1.1155806146424807, 5.298211318168963e-17),
    (1.1331484530668263, -5.370737708558031e-18),
    (1.1509929446911764, 3.7613173622701076e-17),
    (1.1691184461695043, 6.945488167320411e-17),
    (1.1875293827631006, 6.415816207759217e-19),
    (1.2062302494209807, 3.9295715071105525e-17),
    (1.2252256118773075, 8.279379001181868e-17),
    (1.2445201077660952, -7.440512295261056e-17),
    (1.2641184477534664, -1.541497933603795e-17),
    (1.2840254166877414, 8.968972781793724e-17),
    (1.3042458747676378, 1.7093578107981658e-17),
    (1.3247847587288655, 9.422682377542367e-17),
    (1.3456470830494105, 3.415854209639032e-17),
    (1.3668379411737963, 5.1449446596411544e-17),
    (1.3883625067566268, 6.691963657219203e-17),
    (1.4102260349257107, -4.1758810273684196e-17),
];
