import type { ThemeConfig } from "antd";

/** Calm colours with a contrast of at least 4.5 : 1 on white; fonts the computer already has. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: "#12466f",
    colorLink: "#12568c",
    colorText: "#1c2733",
    colorTextDescription: "#52616f",
    colorTextPlaceholder: "#6b7885",
    colorBorder: "#b9c3cd",
    colorBorderSecondary: "#dde3e9",
    colorBgLayout: "#f3f5f7",
    colorError: "#b3261e",
    colorWarning: "#9a5b00",
    colorSuccess: "#1f6b43",
    colorInfo: "#12466f",
    // the shades Ant Design derives from such dark colours are muddy
    colorErrorBg: "#fdf3f2",
    colorErrorBorder: "#e6b5b1",
    colorSuccessBg: "#edf7f1",
    colorSuccessBorder: "#a9cfb9",
    colorWarningBg: "#fff9ea",
    colorWarningBorder: "#e3c88f",
    borderRadius: 4,
    fontSize: 15,
    fontFamily: '"Segoe UI", "Noto Sans", Roboto, "Helvetica Neue", Arial, sans-serif',
    // old computers: nothing slides or fades
    motion: false,
  },
  components: {
    Table: { headerBg: "#e9eef3", headerColor: "#1c2733", cellPaddingBlock: 9 },
  },
};
