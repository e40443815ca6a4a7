//! The figures of scenes: person, bubble, split-flap board, key, ticket, stamp, awning, semaphore. One stroke, flat.

use super::num::px;
use super::plate::{figure as number_at, outline};
use crate::scenes::{Condition, Shape};
use crate::ui::words::Voice;
use yew::prelude::*;

pub fn class_of(condition: Condition) -> &'static str {
    match condition {
        Condition::Ready => "s-ready",
        Condition::Running => "s-running",
        Condition::Blocked => "s-blocked",
        Condition::Sleeping => "s-sleeping",
        Condition::Stopped => "s-stopped",
        Condition::Zombie => "s-zombie",
        Condition::Dead => "s-dead",
    }
}

pub fn figure(voice: &Voice, shape: &Shape) -> Html {
    match shape {
        Shape::Person { number, condition, scale, arm } => person(*number, *condition, *scale, *arm),
        Shape::Bubble { width, height, title, value, bad } => {
            let title = title.as_ref().map(|words| voice.say(words));
            bubble((*width, *height), title, value, *bad)
        }
        Shape::Flap { width, height, value } => flap((*width, *height), value),
        Shape::Key { dashed, scale } => key(*dashed, *scale),
        Shape::Ticket { text, bad, gone, turn, scale } => ticket(text, *bad, *gone, *turn, *scale),
        Shape::Stamp { title, detail, width } => stamp(&voice.say(title), &voice.say(detail), *width),
        Shape::Awning { width } => awning(*width),
        Shape::Signal { danger } => signal(*danger),
        _ => Html::default(),
    }
}

const COAT: &str = "M-20 -24V-46a18 18 0 0 1 18 -18h4a18 18 0 0 1 18 18V-24z";

fn coat_fill(condition: Condition) -> &'static str {
    match condition {
        Condition::Blocked => "url(#hatch)",
        Condition::Sleeping => "url(#dots)",
        Condition::Stopped => "url(#bars)",
        Condition::Running => "var(--running)",
        _ => "var(--sheet)",
    }
}

/// 44 by 92 at scale 1, feet at the origin; the plate on the chest stays readable when the person is small.
fn person(number: u32, condition: Condition, scale: f32, arm: i8) -> Html {
    let arm = match arm {
        1 => Some("M19 -46l12 6"),
        -1 => Some("M-19 -46l-6 14"),
        _ => None,
    };
    let is_small = scale < 0.75;
    let class = if is_small { "face small" } else { "chest" };
    let plate = is_small.then(|| format!("translate(0 -43) scale({}) translate(0 43)", px(0.86 / scale)));
    let scale = (scale != 1.0).then(|| format!("scale({})", px(scale)));
    html! {
        <g class={classes!("person", class_of(condition))} transform={scale}>
            <rect class="hit" x="-24" y="-94" width="48" height="96" />
            <path class="limb" d="M-9 -24V-1M9 -24V-1M-9 -1h-5M9 -1h5" />
            <path class="coat" d={COAT} style={format!("fill: {}", coat_fill(condition))} />
            <path class="rails" d="M-15.5 -28V-45a14 14 0 0 1 14 -14h3a14 14 0 0 1 14 14V-28z" />
            <circle class="head-round" cx="0" cy="-79" r="11.5" />
            if let Some(arm) = arm { <path class="limb" d={arm} /> }
            <g transform={plate} {class}>
                <path class="halo" d={outline(number, -9.0, -52.0)} />
                <path class="shape" d={outline(number, -9.0, -52.0)} />
                { number_at(number, -9.0, -52.0) }
            </g>
        </g>
    }
}

/// A rounded sheet whose tail ends at the origin.
fn bubble((width, height): (f32, f32), title: Option<String>, value: &str, bad: bool) -> Html {
    let tail = if height > 40.0 { 9.0 } else { 5.0 };
    let (left, top, bottom) = (-width / 2.0, -height - tail, -tail);
    let d = format!(
        "M{0} {1}H{2}a4 4 0 0 1 4 4V{3}a4 4 0 0 1 -4 4H{4}L0 0L-{4} {5}H{0}a4 4 0 0 1 -4 -4V{6}a4 4 0 0 1 4 -4z",
        px(left + 4.0),
        px(top),
        px(-left - 4.0),
        px(bottom - 4.0),
        px(tail),
        px(bottom),
        px(top + 4.0)
    );
    let size = if title.is_some() { if height > 60.0 { "t36" } else { "t28" } } else { "t16" };
    let base = if title.is_some() { bottom - 8.0 } else { bottom - height / 2.0 + 5.5 };
    html! {
        <g class={classes!("bubble", bad.then_some("bad"))}>
            <path {d} />
            if let Some(title) = title { <text class="f-ink-2 t12" y={px(top + 17.0)} text-anchor="middle">{ title }</text> }
            <text class={classes!("mono", "strong", size)} y={px(base)} text-anchor="middle">{ value.to_string() }</text>
        </g>
    }
}

fn flap((width, height): (f32, f32), value: &str) -> Html {
    let middle = height / 2.0;
    let letters = value.chars().count().max(1) as f32;
    let size = (height * 0.75).min(width / letters / 0.62);
    html! {
        <g class="flap">
            <rect width={px(width)} height={px(height)} rx="2" />
            <text key={value.to_string()} class="mono turn" x={px(width / 2.0)} y={px(middle + size * 0.35)} text-anchor="middle"
                style={format!("font-size: {}px", px(size))}>{ value.to_string() }</text>
            <path class="slit" d={format!("M0 {}H{}", px(middle), px(width))} />
            <path class="pin" d={format!("M-3 {0}v10M{1} {0}v10", px(middle - 5.0), px(width + 3.0))} />
        </g>
    }
}

fn key(dashed: bool, scale: f32) -> Html {
    html! {
        <g class={classes!("token", dashed.then_some("missing"))} transform={format!("scale({})", px(scale))}>
            <circle cx="0" cy="6" r="6" /><path d="M0 12V28M0 22h6M0 28h6" />
        </g>
    }
}

fn ticket(text: &str, bad: bool, gone: bool, turn: f32, scale: f32) -> Html {
    html! {
        <g class={classes!("paper", bad.then_some("bad"), gone.then_some("gone"))} transform={format!("rotate({}) scale({})", px(turn), px(scale))}>
            <path d="M-19 -11h38v7a4 4 0 0 0 0 8v7h-38v-7a4 4 0 0 0 0 -8z" />
            <text class="mono strong t12" y="4.5" text-anchor="middle">{ text.to_string() }</text>
        </g>
    }
}

fn stamp(title: &str, detail: &str, width: f32) -> Html {
    let half = width / 2.0;
    html! {
        <g class="stamp" transform="rotate(-9)">
            <rect class="outer" x={px(-half)} y="-27" width={px(width)} height="54" rx="2" />
            <rect class="inner" x={px(5.0 - half)} y="-22" width={px(width - 10.0)} height="44" rx="1" />
            <text class="strong t20" y="1" text-anchor="middle">{ title.to_string() }</text>
            <text class="t12" y="16" text-anchor="middle">{ detail.to_string() }</text>
        </g>
    }
}

fn awning(width: f32) -> Html {
    let count = (width / 16.0).round().max(1.0);
    let half = width / count / 2.0;
    let teeth: String = (0..count as usize).map(|_| format!("l{0} 14 {0} -14", px(half))).collect();
    html! {
        <g class="awning"><path class="f-ink" d={format!("M0 0h{0}v10h-{0}z", px(width))} /><path class="teeth" d={format!("M0 10{teeth}z")} /></g>
    }
}

fn signal(danger: bool) -> Html {
    html! {
        <g class={classes!("signal", danger.then_some("danger"))}>
            <path class="l-ink" d="M0 0V-62M-5 0h10" stroke-width="2" />
            <rect class="arm" x="-1.5" y="-61" width="20" height="7" rx=".5" />
            <circle class="lamp" cx="0" cy="-57.5" r="3.5" />
        </g>
    }
}
