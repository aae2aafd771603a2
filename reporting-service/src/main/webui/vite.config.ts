import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  build: {
    // browsers of offices that update late
    target: ["chrome87", "edge88", "firefox78", "safari14"],
    // the console has no third-party pictures or fonts; small files of our own stay files, so that
    // the content security policy needs no exception for them
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  server: {
    host: "127.0.0.1",
    // the thresholds of the checks, and the users' guide
    fs: { allow: [".", "../resources", "../../../../docs/huong-dan"] },
    // npm run dev beside a running platform
    proxy: { "/api": "http://localhost:8080", "/q": "http://localhost:8080" },
  },
  test: { include: ["src/**/*.test.ts"] },
});
