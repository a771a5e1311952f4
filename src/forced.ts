import './styles/forced.css';
