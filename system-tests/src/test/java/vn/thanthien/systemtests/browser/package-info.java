/// The console as a person sees it, in a real Chromium.
package vn.thanthien.systemtests.browser;
