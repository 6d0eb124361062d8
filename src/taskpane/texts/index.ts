export { LANGUAGES, loadLanguage } from './languages';
export { type Language, type ReasonText, type ReasonTextKey, type TextKey, type TextValues, Texts } from './texts';
