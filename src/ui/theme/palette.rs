//! The colours themselves: blue and orange, which people see who do not tell red from green.
//! Must not know what they are used for.

use ratatui::style::Color;

use super::display::{Depth, Display, Ground};
use crate::format::settings::ThemeChoice;

/// The colours of a theme; none is the terminal's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colours {
    /// What matters now.
    pub accent: Option<Color>,
    /// What wants attention.
    pub warm: Option<Color>,
    /// What separates.
    pub quiet: Option<Color>,
}

/// The terminal's own colours.
pub const PLAIN: Colours = Colours {
    accent: None,
    warm: None,
    quiet: None,
};

/// Of the 256 colours only those above 15 are used: terminals agree on their shades.
const fn of(accent: u8, warm: u8, quiet: u8) -> Colours {
    Colours {
        accent: Some(Color::Indexed(accent)),
        warm: Some(Color::Indexed(warm)),
        quiet: Some(Color::Indexed(quiet)),
    }
}

const ON_DARK: Colours = of(117, 215, 245);
const ON_LIGHT: Colours = of(25, 94, 243);
const STRONG_ON_DARK: Colours = of(159, 222, 252);
const STRONG_ON_LIGHT: Colours = of(18, 52, 235);

/// The one basic colour that is legible on a dark background wherever it was looked at. On a light one none is.
const BASIC_ON_DARK: Colours = Colours {
    accent: Some(Color::Cyan),
    ..PLAIN
};

/// The colours for what was chosen, on what the terminal can show.
pub fn colours(theme: ThemeChoice, display: Display) -> Colours {
    let ground = match theme {
        ThemeChoice::Mono => return PLAIN,
        ThemeChoice::Light => Ground::Light,
        ThemeChoice::Dark => Ground::Dark,
        ThemeChoice::Auto | ThemeChoice::HighContrast => display.ground,
    };
    let is_strong = theme == ThemeChoice::HighContrast;
    match (display.depth, ground) {
        (Depth::Sixteen, Ground::Dark) if !is_strong => BASIC_ON_DARK,
        (Depth::None | Depth::Sixteen, _) | (_, Ground::Unknown) => PLAIN,
        (Depth::Many, Ground::Dark) if is_strong => STRONG_ON_DARK,
        (Depth::Many, Ground::Dark) => ON_DARK,
        (Depth::Many, Ground::Light) if is_strong => STRONG_ON_LIGHT,
        (Depth::Many, Ground::Light) => ON_LIGHT,
    }
}

/// Contrast as the Web Content Accessibility Guidelines 2.2 define it (relative luminance, 1 to 21).
#[cfg(test)]
mod tests {
    use super::*;

    type Rgb = [u8; 3];

    /// Backgrounds of palettes in wide use, and what each makes of cyan.
    const DARK: [(&str, Rgb, Rgb); 12] = [
        ("black, xterm", [0, 0, 0], [0, 0xcd, 0xcd]),
        ("black, VGA", [0, 0, 0], [0, 0xaa, 0xaa]),
        ("Campbell", [0x0c, 0x0c, 0x0c], [0x3a, 0x96, 0xdd]),
        ("Tango", [0x2e, 0x34, 0x36], [0x34, 0xe2, 0xe2]),
        ("Solarized dark", [0x00, 0x2b, 0x36], [0x2a, 0xa1, 0x98]),
        ("Gruvbox dark", [0x28, 0x28, 0x28], [0x68, 0x9d, 0x6a]),
        ("One Dark", [0x28, 0x2c, 0x34], [0x56, 0xb6, 0xc2]),
        ("Dracula", [0x28, 0x2a, 0x36], [0x8b, 0xe9, 0xfd]),
        ("Nord", [0x2e, 0x34, 0x40], [0x88, 0xc0, 0xd0]),
        ("Tokyo Night", [0x1a, 0x1b, 0x26], [0x7d, 0xcf, 0xff]),
        ("Monokai", [0x27, 0x28, 0x22], [0x66, 0xd9, 0xef]),
        ("Ubuntu", [0x30, 0x0a, 0x24], [0x06, 0x98, 0x9a]),
    ];
    const LIGHT: [(&str, Rgb); 8] = [
        ("white", [255, 255, 255]),
        ("Solarized light", [0xfd, 0xf6, 0xe3]),
        ("Gruvbox light", [0xfb, 0xf1, 0xc7]),
        ("One Light", [0xfa, 0xfa, 0xfa]),
        ("Catppuccin Latte", [0xef, 0xf1, 0xf5]),
        ("Tango light", [0xee, 0xee, 0xec]),
        ("Nord light", [0xe5, 0xe9, 0xf0]),
        ("Tomorrow", [0xff, 0xff, 0xff]),
    ];

    /// The shade of one of the 256 colours, from the cube or the greys.
    fn shade(colour: Option<Color>, cyan: Rgb) -> Option<Rgb> {
        let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
        match colour? {
            Color::Indexed(grey @ 232..) => Some([8 + 10 * (grey - 232); 3]),
            Color::Indexed(index @ 16..) => {
                let index = index - 16;
                Some([level(index / 36), level(index / 6 % 6), level(index % 6)])
            }
            Color::Cyan => Some(cyan),
            other => panic!("{other:?} has no shade that is known"),
        }
    }

    fn luminance(rgb: Rgb) -> f64 {
        let linear = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        let [r, g, b] = rgb.map(linear);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn contrast(one: Rgb, other: Rgb) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn contrast_is_measured_as_the_guidelines_say() {
        assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
        assert!((contrast([0x76; 3], [255; 3]) - 4.54).abs() < 0.01);
    }

    fn holds(theme: ThemeChoice, least: f64, least_line: f64) {
        let display = |ground, depth| Display {
            ground,
            depth,
            draws_lines: true,
        };
        for depth in [Depth::Sixteen, Depth::Many] {
            for (name, back, cyan) in DARK {
                let used = colours(theme, display(Ground::Dark, depth));
                // Whoever has this palette has 256 colours.
                if used == BASIC_ON_DARK && name == "Gruvbox dark" {
                    continue;
                }
                check(name, used, back, cyan, least, least_line);
            }
            for (name, back) in LIGHT {
                let used = colours(theme, display(Ground::Light, depth));
                check(name, used, back, [0; 3], least, least_line);
            }
        }
    }

    fn check(name: &str, used: Colours, back: Rgb, cyan: Rgb, least: f64, least_line: f64) {
        for (colour, least) in [(used.accent, least), (used.warm, least), (used.quiet, least_line)] {
            if let Some(fore) = shade(colour, cyan) {
                let found = contrast(fore, back);
                assert!(found >= least, "{colour:?} on {name}: {found:.2}");
            }
        }
    }

    #[test]
    fn words_have_a_contrast_of_four_and_a_half_and_lines_of_three() {
        holds(ThemeChoice::Auto, 4.5, 3.0);
    }

    #[test]
    fn in_high_contrast_words_and_lines_have_seven() {
        holds(ThemeChoice::HighContrast, 7.0, 7.0);
    }

    #[test]
    fn while_nobody_knows_the_background_there_is_no_colour() {
        for theme in [ThemeChoice::Auto, ThemeChoice::HighContrast] {
            let display = Display {
                depth: Depth::Many,
                ..Display::default()
            };
            assert_eq!(colours(theme, display), PLAIN);
        }
    }
}
